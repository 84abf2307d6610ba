/**
 * Rules of good practice, beyond the format: what may hurt, what breaks trust, what reads badly. A script that breaks one is
 * still a script and plays; the sessions that come with Meru may break none that is an error.
 */
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { SessionScript } from '../script/script.ts'
import type { IssueSeverity } from '../json/issue.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { TimelineStep } from '../timeline/timelineSteps.ts'

/** The codes of the rules without their first letter, which tells how much each of them weighs for the script at hand. */
export type RuleName =
  | 'HOLD_LIMIT'
  | 'SHORT_HOLD'
  | 'ACUTE'
  | 'BREATH_HOLD'
  | 'BREATH_PACE'
  | 'SUITS'
  | 'FALLBACK'
  | 'POSITION'
  | 'POSTURE_CHANGES'
  | 'LEVEL_CHANGE'
  | 'COUNTER_POSE'
  | 'REST_SHARE'
  | 'MINUTES'
  | 'SOUND'
  | 'CLIP'
  | 'WORD'
  | 'CLAIM'
  | 'PROMISE'
  | 'TONE'
  | 'STOP_CUE'
  | 'EVIDENCE'

/** What is recorded, and which words a voice is known to say well. */
export interface KnownSounds {
  readonly ambience: ReadonlySet<string>
  readonly cues: ReadonlySet<string>
  readonly hasClip: (line: string) => boolean
  /** Words of an English line whose sound nobody has reviewed. */
  readonly unknownWords: (line: string) => readonly string[]
}

/** A script that parses and compiles, with all that a rule may look at. */
export interface LintedSession {
  readonly script: SessionScript
  readonly timeline: Timeline
  readonly catalogue: Catalogue
  readonly steps: readonly TimelineStep[]
  readonly sounds: KnownSounds
}

/** A place where a rule is broken, as a JSON Pointer, and a sentence for the author. */
export interface Finding {
  readonly path: string
  readonly message: string
}

export interface Rule {
  readonly name: RuleName
  /** How much it weighs in a shipped session; in anybody else's it is a warning at most. */
  readonly severity: IssueSeverity
  /** `shipped`: only the sessions that come with Meru are held to it. */
  readonly audience: 'everyone' | 'shipped'
  readonly find: (session: LintedSession) => readonly Finding[]
}
