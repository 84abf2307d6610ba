/** A script compiled to absolute seconds: everything seen and heard is looked up here by position. */
import type { BreathPhase } from '../catalogue/catalogue.ts'
import type { Ambience } from '../script/script.ts'
import type { Seconds } from '../time.ts'

export type Side = 'left' | 'right'

/** From `startTime` up to, not including, `endTime`. */
export interface Span {
  readonly startTime: Seconds
  readonly endTime: Seconds
}

type ChapterKind = 'arrive' | 'hold' | 'flow' | 'breathe' | 'rest' | 'say'

/** One stretch of a session; chapters tile the timeline from 0 to its duration. */
export interface Chapter {
  /** Index of the step in the script's `steps`; for a step inside a `repeat`, that of the outermost repeat. */
  readonly step: number
  /** JSON Pointer of the step, unique also inside repeats. */
  readonly path: string
  readonly kind: ChapterKind
  /** The pose shown; for a `say` the pose in which it is heard, null before the first pose. */
  readonly pose: string | null
  readonly side: Side | null
  readonly startTime: Seconds
  readonly endTime: Seconds
  readonly holdStart: Seconds
  readonly holdEnd: Seconds
}

/** A sentence that is spoken. */
export interface VoiceCue extends Span {
  readonly track: 'voice'
  readonly text: string
  /** The language of a sentence that the author wrote in another one than the catalogue's. */
  readonly lang?: string
}

/** A sentence that is read while nobody speaks. */
interface CaptionCue extends Span {
  readonly track: 'caption'
  readonly text: string
}

interface ChimeCue extends Span {
  readonly track: 'chime'
  readonly sound: 'bowl' | 'side-change'
}

/** A phase of the breath that the pacer leads. */
export interface BreathCue extends Span {
  readonly track: 'breath'
  readonly phase: BreathPhase
}

/** The background sound that the script asks for. */
interface AmbienceCue extends Span {
  readonly track: 'ambience'
  readonly ambience: Ambience
}

/** Something heard or shown on [startTime, endTime). */
export type Cue = VoiceCue | CaptionCue | ChimeCue | BreathCue | AmbienceCue

export type TrackName = Cue['track']

/** Frozen; cues are ordered by start, chapters tile [0, duration). */
export interface Timeline {
  readonly id: string
  readonly title: string
  readonly duration: Seconds
  readonly chapters: readonly Chapter[]
  readonly cues: readonly Cue[]
}

/** The cues of one track, in their order. */
export function cuesOn<T extends TrackName>(
  { cues }: Pick<Timeline, 'cues'>,
  track: T,
): readonly Extract<Cue, { readonly track: T }>[] {
  return cues.filter((cue): cue is Extract<Cue, { readonly track: T }> => cue.track === track)
}
