import type { Cue } from '../../../src/core/timeline/timeline.ts'
import { PULSE_TRACKS, type PulseSounds } from './pulseSounds.ts'
import type { HeardPulse } from './pulseTap.ts'
import { PULSE_RATE } from './pulseWav.ts'
import { printedText } from '../../../scripts/support/printedTimeline.ts'

export interface Comparison {
  /** Cues that were heard. */
  readonly heard: number
  /** Frames between the plan and what was heard, of the cue that is furthest off. */
  readonly worst: number
  /** Cues that were not heard. */
  readonly lost: readonly string[]
  /** Pulses that no cue accounts for. */
  readonly surplus: readonly HeardPulse[]
}

/** Further off than this, a pulse belongs to another cue. */
const NEAR_SECONDS = 2

/** What was heard beside what was planned: each cue at its `startTime`, seconds after the frame `zero`. */
export function comparePulses(
  heard: readonly HeardPulse[],
  cues: readonly Cue[],
  zero: number,
  { isPulseOf }: Pick<PulseSounds, 'isPulseOf'>,
): Comparison {
  let surplus = heard
  const lost: string[] = []
  const errors: number[] = []
  for (const cue of cues) {
    const planned = zero + cue.startTime * PULSE_RATE
    const distance = ({ frame }: HeardPulse) => Math.abs(frame - planned)
    const [nearest] = surplus
      .filter(({ bit, frames }) => PULSE_TRACKS[bit] === cue.track && isPulseOf(cue, frames))
      .toSorted((a, b) => distance(a) - distance(b))
    if (nearest && distance(nearest) < NEAR_SECONDS * PULSE_RATE) {
      errors.push(distance(nearest))
      surplus = surplus.filter((pulse) => pulse !== nearest)
    } else lost.push(`${cue.track} at ${cue.startTime.toFixed(3)}: ${printedText(cue)}`)
  }
  return { heard: errors.length, worst: Math.max(0, ...errors), lost, surplus }
}
