import type { BreathView } from '../breathView.ts'
import type { PacedBreath } from './figureMessages.ts'
import { lungFullnessAt } from './lungFullnessAt.ts'

/** More is told with the next phase. */
const PHASES_AHEAD = 3

/** The breath of a view as the figure is told it, at a `performance.now()` in milliseconds; a number while playback stands still. */
export function pacedBreath({ phases, position, heardAt }: BreathView, now: number): PacedBreath | number | null {
  const timed = phases.slice(0, PHASES_AHEAD).map(({ phase, startTime, endTime }) => {
    const startsAt = heardAt(startTime) ?? now - (position - startTime) * 1000
    return { phase, startsAt, endsAt: startsAt + (endTime - startTime) * 1000 }
  })
  const isPaced = phases.some(({ startTime }) => heardAt(startTime) !== null)
  return isPaced ? { phases: timed, sentAt: now } : lungFullnessAt(timed, now)
}
