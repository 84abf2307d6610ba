import type { BreathPhase } from '../../core/catalogue/catalogue.ts'
import { lungFullness } from '../../core/timeline/lungFullness.ts'

/** A phase of the breath and when it is heard, in milliseconds of a clock. */
export interface TimedPhase {
  readonly phase: BreathPhase
  readonly startsAt: number
  readonly endsAt: number
}

/** Lung fullness, 0–1, at a time of the same clock; null without phases, where there is no pacer. */
export function lungFullnessAt(phases: readonly TimedPhase[], now: number): number | null {
  // The phases may be slightly out of date, so the first one may be over.
  const current = phases.find(({ endsAt }) => now < endsAt) ?? phases.at(-1)
  if (!current) return null
  const { phase, startsAt, endsAt } = current
  return lungFullness(phase, (now - startsAt) / (endsAt - startsAt))
}
