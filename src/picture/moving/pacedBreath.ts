import type { BreathView } from '../breathView.ts'
import type { PacedBreath } from './figureMessages.ts'
import { lungFullnessAt } from './lungFullnessAt.ts'

/** The next phase brings an update. */
const PHASES_AHEAD = 3

/** The breath of a view in the form sent to the figure, at a `performance.now()` in milliseconds; a number while playback is paused. */
export function pacedBreath({ phases, position, heardAt }: BreathView, now: number): PacedBreath | number | null {
  const timedPhases = phases.slice(0, PHASES_AHEAD).map(({ phase, startTime, endTime }) => {
    const startsAt = heardAt(startTime) ?? now - (position - startTime) * 1000
    return { phase, startsAt, endsAt: startsAt + (endTime - startTime) * 1000 }
  })
  const isPaced = phases.some(({ startTime }) => heardAt(startTime) !== null)
  return isPaced ? { phases: timedPhases, sentAt: now } : lungFullnessAt(timedPhases, now)
}
