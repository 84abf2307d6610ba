import type { BreathPhase } from '../../core/catalogue/catalogue.ts'

/** A phase of the breath with the milliseconds of a clock between which it is heard. */
export interface TimedPhase {
  readonly phase: BreathPhase
  readonly startsAt: number
  readonly endsAt: number
}

/** How full the chest is at the start and at the end of a phase. */
const fullness: Readonly<Record<BreathPhase, readonly [number, number]>> = {
  inhale: [0, 1],
  holdIn: [1, 1],
  exhale: [1, 0],
  holdOut: [0, 0],
}

/** How far the breath is in, 0–1, at a time of the same clock; null where there is no phase, since nobody paces it. */
export function lungFullnessAt(phases: readonly TimedPhase[], now: number): number | null {
  // What is known may be a moment old: then the phase after it has begun already.
  const current = phases.find(({ endsAt }) => now < endsAt) ?? phases.at(-1)
  if (!current) return null
  const { phase, startsAt, endsAt } = current
  const [from, to] = fullness[phase]
  const part = Math.min(1, Math.max(0, (now - startsAt) / (endsAt - startsAt)))
  return from + ((to - from) * (1 - Math.cos(Math.PI * part))) / 2
}
