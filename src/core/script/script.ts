/** The session script, version 1: the contract of `docs/session-format.md` as types. */
import type { Seconds } from '../time.ts'
import type { BreathPattern, Flag, Prop, Region } from '../catalogue/catalogue.ts'

export type SessionKind =
  'gentle-yoga' | 'acute-relief' | 'strength' | 'breath' | 'meditation' | 'desk-break' | 'bedtime'
export type Position = 'bed' | 'chair' | 'floor' | 'standing'
export type Ambience = 'brown' | 'rain' | 'ocean' | 'stream' | 'crickets' | 'drone' | 'pad'
export type StepSides = 'both' | 'left' | 'right' | 'either'
export type CueStyle = 'full' | 'brief' | 'none'

/** A line by the author: `at` seconds from the start of the hold (negative: from its end) or `after` seconds of silence. */
export interface SayLine {
  readonly text: string
  readonly at?: Seconds
  readonly after?: Seconds
  readonly side?: 'left' | 'right'
}

interface PoseStepFields {
  readonly pose: string
  readonly sides?: StepSides
  readonly arrive?: Seconds
  /** The pose during which a movement is done. */
  readonly in?: string
  /** The id of a breath entry in the catalogue, or the seconds of each phase. */
  readonly pattern?: string | BreathPattern
  readonly say?: readonly SayLine[]
  readonly cues?: CueStyle
}

export interface SectionStep {
  readonly kind: 'section'
  readonly title: string
}
export interface HoldStep extends PoseStepFields {
  readonly kind: 'hold'
  readonly seconds?: Seconds
  readonly breaths?: number
}
export interface FlowStep extends PoseStepFields {
  readonly kind: 'flow'
  readonly seconds?: Seconds
  readonly breaths?: number
  readonly reps?: number
  readonly sets?: number
  readonly restSeconds?: Seconds
}
export interface BreatheStep extends PoseStepFields {
  readonly kind: 'breathe'
  readonly pattern: string | BreathPattern
  readonly seconds?: Seconds
  readonly breaths?: number
}
export interface RestStep extends PoseStepFields {
  readonly kind: 'rest'
  readonly seconds: Seconds
  readonly practice?: string
}
export interface SayStep {
  readonly kind: 'say'
  readonly text: string
  readonly seconds: Seconds
}
export interface RepeatStep {
  readonly kind: 'repeat'
  readonly times: number
  readonly steps: readonly Step[]
}

/** A step that is done in a pose. */
export type PosedStep = HoldStep | FlowStep | BreatheStep | RestStep
export type Step = SectionStep | PosedStep | SayStep | RepeatStep

export interface SessionScript {
  readonly format: 'meru-session'
  readonly version: 1
  readonly id: string
  readonly lang: string
  readonly title: string
  readonly summary: string
  readonly regions: readonly Region[]
  readonly kind: SessionKind
  readonly level: 1 | 2 | 3
  readonly positions: readonly Position[]
  readonly props: readonly Prop[]
  /** People for whom the session was specially made; nothing in it may be unsuitable for them. */
  readonly suits?: readonly Flag[]
  readonly minutes?: number
  readonly note?: string
  readonly evidence?: string
  readonly author?: { readonly name: string; readonly url?: string }
  readonly licence?: string
  readonly ambience: Ambience | null
  readonly breath: string | BreathPattern
  readonly steps: readonly Step[]
}
