/** The phases of the breath that the pacer needs at a position: the one that lasts and those that follow it. */
import type { Seconds } from '../../core/time.ts'
import type { BreathInterval } from '../../core/timeline/breathAt.ts'
import { cuesOn, type BreathCue, type Timeline } from '../../core/timeline/timeline.ts'

/** What begins within this time is known ahead, so that the pacer goes on by itself. */
const AHEAD: Seconds = 60
/** Phases less than this apart follow each other without a pause. */
const SEAM: Seconds = 0.001

/** The phases in order, up to the first pause or a minute ahead. Empty where nobody paces. */
export function breathPhasesAt(timeline: Timeline, position: Seconds): readonly BreathInterval[] {
  const breath = cuesOn(timeline, 'breath').filter(({ endTime }) => endTime > position)
  const end = breath.findIndex(({ startTime }, at) => {
    const before = breath[at - 1]?.endTime ?? position
    return startTime - before >= SEAM || startTime > position + AHEAD
  })
  return (end < 0 ? breath : breath.slice(0, end)).map(phaseOf)
}

function phaseOf({ phase, startTime, endTime }: BreathCue): BreathInterval {
  return { phase, startTime, endTime }
}
