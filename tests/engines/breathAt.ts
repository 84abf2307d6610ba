/** How the breath disc should look at a position, worked out anew from the timeline alone. */
import { cuesOn, type Timeline } from '../../src/core/timeline/timeline.ts'

export interface ExpectedBreath {
  readonly phase: string
  readonly scale: number
}

const EMPTY = 0.7

/** The phase that lasts and the scale of the disc, 0.7 to 1; null where no breath is led. */
export function breathAt(timeline: Timeline, position: number): ExpectedBreath | null {
  const cue = cuesOn(timeline, 'breath').find(({ startTime, endTime }) => startTime <= position && position < endTime)
  if (!cue) return null
  const part = eased((position - cue.startTime) / (cue.endTime - cue.startTime))
  const filled = { inhale: part, holdIn: 1, exhale: 1 - part, holdOut: 0 }[cue.phase]
  return { phase: cue.phase, scale: EMPTY + (1 - EMPTY) * filled }
}

/** The curve of the disc, cubic-bezier(0.45, 0, 0.55, 1), by halving. */
function eased(time: number): number {
  let [low, high] = [0, 1]
  for (let step = 0; step < 30; step++) {
    const middle = (low + high) / 2
    if (bezier(middle, 0.45, 0.55) < time) low = middle
    else high = middle
  }
  return bezier(low, 0, 1)
}

function bezier(t: number, first: number, second: number): number {
  return 3 * (1 - t) ** 2 * t * first + 3 * (1 - t) * t ** 2 * second + t ** 3
}
