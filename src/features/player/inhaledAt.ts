import type { BreathPhase } from '../../core/session/catalogue.ts'
import type { BreathView } from './useBreathAnimation.ts'

/** How full the chest is at the start and at the end of a phase. */
const fullness: Readonly<Record<BreathPhase, readonly [number, number]>> = {
  inhale: [0, 1],
  holdIn: [1, 1],
  exhale: [1, 0],
  holdOut: [0, 0],
}

/** How far the breath is in, 0–1, at a `performance.now()` in milliseconds; null where nobody paces it. */
export function inhaledAt({ phases, position, heardAt }: BreathView, now: number): number | null {
  const progress = phases.map(({ phase, startTime, endTime }) => {
    const heard = heardAt(startTime)
    const since = heard === null ? position - startTime : (now - heard) / 1000
    return { phase, part: since / (endTime - startTime) }
  })
  // The snapshot may be a moment old: then the phase after it has begun already.
  const current = progress.find(({ part }) => part < 1) ?? progress.at(-1)
  if (!current) return null
  const [from, to] = fullness[current.phase]
  const part = Math.min(1, Math.max(0, current.part))
  return from + ((to - from) * (1 - Math.cos(Math.PI * part))) / 2
}
