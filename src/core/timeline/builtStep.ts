import type { Phrases } from '../catalogue/catalogue.ts'
import type { Issue } from '../json/issue.ts'
import type { Seconds } from '../time.ts'
import type { Line, PlacedLine } from './lines.ts'
import type { Pace } from './pace.ts'
import type { Chapter, Cue } from './timeline.ts'

/** One step on the timeline. */
export interface BuiltStep {
  readonly chapters: readonly Chapter[]
  readonly voice: readonly PlacedLine[]
  /** Chimes and breaths. */
  readonly cues: readonly Cue[]
  readonly issues: readonly Issue[]
  readonly endTime: Seconds
}

export interface BuildContext {
  readonly startTime: Seconds
  readonly isLast: boolean
  /** Silence between two sentences. */
  readonly gap: Seconds
  readonly pace: Pace
  readonly phrases: Phrases
  readonly line: (text: string) => Line
}
