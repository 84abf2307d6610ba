/** A script compiled to absolute seconds: everything seen and heard is looked up here by position. */
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

export type TrackName = 'voice' | 'chime' | 'breath' | 'ambience' | 'caption'

/**
 * Something heard or shown on [startTime, endTime). `text` is the sentence for `voice` and `caption`; the sound's name for
 * `chime` (`bowl`, `side-change`) and `ambience`; the phase (`inhale`, `holdIn`, `exhale`, `holdOut`) for `breath`.
 */
export interface Cue {
  readonly track: TrackName
  readonly startTime: Seconds
  readonly endTime: Seconds
  readonly text: string
  /** The language of a sentence that the author wrote in another one than the catalogue's. */
  readonly lang?: string
}

/** Frozen; cues are ordered by start, chapters tile [0, duration). */
export interface Timeline {
  readonly id: string
  readonly title: string
  readonly duration: Seconds
  readonly chapters: readonly Chapter[]
  readonly cues: readonly Cue[]
}
