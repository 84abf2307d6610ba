/**
 * The pose catalogue: how each pose is entered, held and left, and for whom it is not meant.
 * A script names poses; everything that is said and known about them comes from here (`sessions/poses.json`).
 */
import type { Seconds } from '../time.ts'

export type Region = 'neck' | 'upper' | 'mid' | 'lower' | 'hips'

/** Where the body is: the routes lead from one of these to another. */
export type Posture = 'standing' | 'chair' | 'sitting' | 'kneeling' | 'all-fours' | 'prone' | 'supine' | 'side-lying'

/** Which way a pose bends or turns the back; `load` where muscles hold or lift against weight. */
export type Direction = 'flexion' | 'extension' | 'rotation' | 'side-bend' | 'load'

export type PoseCategory =
  | 'rest'
  | 'supine'
  | 'side-lying'
  | 'prone'
  | 'quadruped'
  | 'kneeling'
  | 'seated'
  | 'chair'
  | 'standing'
  | 'breath'
  | 'meditation'

export type Prop = 'chair' | 'wall' | 'block' | 'bolster' | 'blanket' | 'strap' | 'pillow' | 'cushion' | 'towel'

/** What a person told about themselves (clinical reference §2.1). */
export type Flag =
  | 'PREG'
  | 'OSTEO'
  | 'FLEX'
  | 'EXT'
  | 'ROT'
  | 'NECK'
  | 'SHLD'
  | 'WRIST'
  | 'KNEE'
  | 'HIP'
  | 'BP'
  | 'GLAU'
  | 'BAL'
  | 'GERD'
  | 'ABDO'
  | 'RESP'
  | 'PSY'
  | 'EPI'

export type BreathPhase = 'inhale' | 'holdIn' | 'exhale' | 'holdOut'

/** Seconds of each phase of one breath; 0 leaves the phase out. */
export type BreathPattern = Readonly<Record<BreathPhase, Seconds>>

/**
 * The sentences of one pose, each a clip of its own. `{side}` and `{other}` stand for "right" and "left";
 * they appear only in sided poses.
 */
export interface PoseCues {
  /** The way in. Empty only where nothing has to be done. */
  readonly enter: readonly string[]
  /** While the pose lasts; spoken where there is room. */
  readonly hold: readonly string[]
  /** The way out. */
  readonly leave: readonly string[]
  /** From the first side to the second, the way out of the first included. Only in sided poses. */
  readonly change?: readonly string[]
}

/** One half of a movement: what happens on which half of the breath. */
interface PoseMove {
  readonly on: 'inhale' | 'exhale'
  /** At most 40 characters, shown while this half lasts. */
  readonly caption: string
}

export interface Pose {
  readonly id: string
  /** For the eye: "One knee to chest". */
  readonly name: string
  /** For the ear, after "Next,": "one knee to the chest". */
  readonly spokenName: string
  readonly sanskrit: string | null
  readonly category: PoseCategory
  readonly posture: { readonly start: Posture; readonly end: Posture }
  readonly sided: boolean
  readonly regions: readonly Region[]
  /** Empty where the back rests in the middle. */
  readonly direction: readonly Direction[]
  readonly level: 1 | 2 | 3
  readonly acute: 'yes' | 'mod' | 'no'
  /** Seconds of hold for one side. */
  readonly limits: { readonly usualSeconds: Seconds; readonly maxSeconds: Seconds }
  readonly flags: { readonly avoid: readonly Flag[]; readonly ease: readonly Flag[] }
  readonly props: readonly Prop[]
  readonly counterPose: string | null
  readonly easier: { readonly pose?: string; readonly text: string }
  /** The pose that stands in for this one where it is too much: no harder, and not meant for fewer people. Never itself. */
  readonly fallback: string
  /** At most 40 characters; stands on the screen while nobody speaks. */
  readonly caption: string
  /** What a picture of the pose shows, in one sentence. */
  readonly picture: string
  /** What a person may feel, in one short sentence for the screen. */
  readonly feel: string
  /** What a person is not meant to feel, in one short sentence for the screen. */
  readonly notFeel: string
  readonly cues: { readonly full: PoseCues; readonly brief: PoseCues }
  /** Length of one repetition, where the pose is dosed in repetitions. */
  readonly repSeconds?: Seconds
  readonly moves?: readonly PoseMove[]
  /** Only breath entries: the pattern that the pacer follows. */
  readonly pattern?: BreathPattern
  /** True once the wording was read as it is heard, lying with closed eyes. That its lines are recorded, the audio check holds. */
  readonly reviewed: boolean
}

/** The spoken way from one posture to another. */
export interface Route {
  readonly from: Posture
  readonly to: Posture
  readonly lines: readonly string[]
}

/** Sentences that belong to no pose. `{name}` is a pose's `spokenName`. */
export interface Phrases {
  /** "Next, {name}." */
  readonly next: string
  /** Before a step in the same pose: "Stay as you are." */
  readonly stay: string
  /** The last announcement of a session: "This is the last one." */
  readonly last: string
  /** Before a step with `sides: either`: "Choose the side that feels easier." */
  readonly easierSide: string
  /** Between sets: "Rest a moment." */
  readonly restBetweenSets: string
  /** At the start of the next set: "And again." */
  readonly again: string
}

export interface Catalogue {
  readonly poses: readonly Pose[]
  readonly routes: readonly Route[]
  readonly phrases: Phrases
}
