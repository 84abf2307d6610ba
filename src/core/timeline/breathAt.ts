/** Where the breath is at a position of the timeline; a pure look-up. */
import type { BreathPhase } from '../catalogue/catalogue.ts'
import type { Seconds } from '../time.ts'
import { lungFullness } from './lungFullness.ts'
import { cuesOn, type Timeline } from './timeline.ts'

/** A phase of the breath and where it lies on the timeline. */
export interface BreathInterval {
  readonly phase: BreathPhase
  readonly startTime: Seconds
  readonly endTime: Seconds
}

export interface BreathMoment extends BreathInterval {
  /** The part of the phase that is over, 0–1. */
  readonly progress: number
  /** Lung fullness, 0–1. */
  readonly fullness: number
}

/** The phase whose [startTime, endTime) holds the position, as in WebVTT, and how far it is; null where no breath is paced. */
export function breathAt(timeline: Pick<Timeline, 'cues'>, position: Seconds): BreathMoment | null {
  const cue = cuesOn(timeline, 'breath').find(({ startTime, endTime }) => startTime <= position && position < endTime)
  if (!cue) return null
  const { phase, startTime, endTime } = cue
  const progress = (position - startTime) / (endTime - startTime)
  return { phase, startTime, endTime, progress, fullness: lungFullness(phase, progress) }
}
