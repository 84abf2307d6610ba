import type { BreathPhase } from '../../core/catalogue/catalogue.ts'

/** A phase of the breath and when it is heard, in milliseconds of a clock. */
export interface TimedPhase {
  readonly phase: BreathPhase
  readonly startsAt: number
  readonly endsAt: number
}

/** Lung fullness at the start and at the end of each phase. */
const FULLNESS: Readonly<Record<BreathPhase, readonly [number, number]>> = {
  inhale: [0, 1],
  holdIn: [1, 1],
  exhale: [1, 0],
  holdOut: [0, 0],
}

/** Lung fullness, 0–1, at a time of the same clock; null without phases, where there is no pacer. */
export function lungFullnessAt(phases: readonly TimedPhase[], now: number): number | null {
  // The phases may be slightly out of date, so the first one may be over.
  const current = phases.find(({ endsAt }) => now < endsAt) ?? phases.at(-1)
  if (!current) return null
  const { phase, startsAt, endsAt } = current
  const [from, to] = FULLNESS[phase]
  const progress = Math.min(1, Math.max(0, (now - startsAt) / (endsAt - startsAt)))
  return from + ((to - from) * (1 - Math.cos(Math.PI * progress))) / 2
}
