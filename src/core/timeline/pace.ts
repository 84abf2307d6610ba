/**
 * A person may take more time or less than the script says. What is spoken keeps its speed; the holds, the silences and the
 * breaths between are longer or shorter.
 */
import { LONGEST_PHASE } from '../safety/breathLimits.ts'
import type { Seconds } from '../time.ts'
import type { BreathCycle } from './breath.ts'
import type { Pace } from './paces.ts'
import type { Timeline } from './timeline.ts'

/** A breath at a pace; a phase that would grow past what is safe stays at that. */
export function pacedCycle(cycle: BreathCycle, pace: Pace): BreathCycle {
  return cycle.map(({ phase, seconds }) => ({
    phase,
    seconds: Math.min(seconds * pace, Math.max(seconds, LONGEST_PHASE[phase])),
  }))
}

/** Seconds of a side whose lead is spoken and whose hold follows the pace; whole seconds. */
export function pacedSide(seconds: Seconds, lead: Seconds, pace: Pace): Seconds {
  return pace === 1 ? seconds : Math.ceil(lead + (seconds - lead) * pace - 1e-6)
}

/**
 * Where a position of one timeline lies in another one of the same script at another pace: in the same chapter, as far into
 * its spoken part, or as far through its hold.
 */
export function positionAtPace(position: Seconds, from: Timeline, to: Timeline): Seconds {
  const at = from.chapters.findIndex(({ endTime }) => position < endTime)
  const [before, after] = [from.chapters[at], to.chapters[at]]
  if (!before || !after) return to.duration
  if (position < before.holdStart) {
    return Math.min(after.startTime + (position - before.startTime), after.holdStart)
  }
  const through = (position - before.holdStart) / (before.holdEnd - before.holdStart)
  // The end of a chapter is the start of the next: a rounding must not carry anybody there.
  return Math.min(after.holdStart + through * (after.holdEnd - after.holdStart), after.endTime - 1e-7)
}
