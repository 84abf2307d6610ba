/**
 * The pose catalogue: how each pose is entered, held and left, and for whom it is not suitable.
 * Scripts refer to poses by id; everything else about a pose comes from here (`sessions/poses.json`).
 */
import type { Seconds } from '../time.ts'

export type Region = 'neck' | 'upper' | 'mid' | 'lower' | 'hips'

/** The position of the body; routes lead from one posture to another. */
export type Posture = 'standing' | 'chair' | 'sitting' | 'kneeling' | 'all-fours' | 'prone' | 'supine' | 'side-lying'

/** Which way a pose bends or turns the back; `load` if muscles work against weight. */
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

/** A condition that a person has declared (clinical reference §2.1). */
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

/** Seconds of each phase of one breath; 0 omits the phase. */
export type BreathPattern = Readonly<Record<BreathPhase, Seconds>>

/**
 * The sentences of one pose, each a clip of its own. `{side}` and `{other}` are replaced by "right" and "left";
 * only sided poses use them.
 */
export interface PoseCues {
  /** How to enter the pose. Empty only if there is nothing to do. */
  readonly enter: readonly string[]
  /** During the pose; spoken if there is time. */
  readonly hold: readonly string[]
  /** How to leave the pose. */
  readonly leave: readonly string[]
  /** From the first side to the second, including how to leave the first. Only in sided poses. */
  readonly change?: readonly string[]
}

/** One half of a movement and the half of the breath it is done on. */
interface PoseMove {
  readonly on: 'inhale' | 'exhale'
  /** At most 40 characters, shown during this half. */
  readonly caption: string
}

export interface Pose {
  readonly id: string
  /** As displayed: "One knee to chest". */
  readonly name: string
  /** As spoken after "Next,": "one knee to the chest". */
  readonly spokenName: string
  readonly sanskrit: string | null
  readonly category: PoseCategory
  readonly posture: { readonly start: Posture; readonly end: Posture }
  readonly sided: boolean
  readonly regions: readonly Region[]
  /** Empty if the spine is neutral. */
  readonly direction: readonly Direction[]
  readonly level: 1 | 2 | 3
  readonly acute: 'yes' | 'mod' | 'no'
  /** Seconds of hold for one side. */
  readonly limits: { readonly usualSeconds: Seconds; readonly maxSeconds: Seconds }
  readonly flags: { readonly avoid: readonly Flag[]; readonly ease: readonly Flag[] }
  readonly props: readonly Prop[]
  readonly counterPose: string | null
  readonly easier: { readonly pose?: string; readonly text: string }
  /** Id of the pose that replaces this one if it is too much: no harder, and suitable for at least as many people. Never itself. */
  readonly fallback: string
  /** At most 40 characters; shown while nobody speaks. */
  readonly caption: string
  /** What a picture of the pose shows, in one sentence. */
  readonly picture: string
  /** What a person may feel, in one short sentence for display. */
  readonly feel: string
  /** What a person should not feel, in one short sentence for display. */
  readonly notFeel: string
  readonly cues: { readonly full: PoseCues; readonly brief: PoseCues }
  /** Length of one repetition, if the pose is counted in repetitions. */
  readonly repSeconds?: Seconds
  readonly moves?: readonly PoseMove[]
  /** Only breath entries: the pattern that the pacer follows. */
  readonly pattern?: BreathPattern
  /** True once the wording has been reviewed by ear, lying down with eyes closed. The audio check ensures that it is recorded. */
  readonly reviewed: boolean
}

/** Spoken instructions from one posture to another. */
export interface Route {
  readonly from: Posture
  readonly to: Posture
  readonly lines: readonly string[]
}

/** Sentences that do not belong to a pose. `{name}` is a pose's `spokenName`. */
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
