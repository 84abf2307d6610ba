/** Every limit of the session format, for the schema, the checks and the messages (docs/session-format.md). */
import type { Seconds } from '../time.ts'

/** The range of a number, both ends included, and its precision. */
export interface NumberLimit {
  readonly min: number
  readonly max: number
  readonly precision: 'whole' | 'tenth' | 'any'
}

/** Limits of numbers by key; a key has the same limit in every kind of step. */
export const NUMBER_LIMITS = {
  minutes: { min: 1, max: 240, precision: 'whole' },
  seconds: { min: 1, max: 3600, precision: 'whole' },
  breaths: { min: 1, max: 200, precision: 'whole' },
  reps: { min: 1, max: 60, precision: 'whole' },
  sets: { min: 1, max: 5, precision: 'whole' },
  restSeconds: { min: 0, max: 120, precision: 'whole' },
  arrive: { min: 3, max: 60, precision: 'whole' },
  times: { min: 2, max: 50, precision: 'whole' },
  inhale: { min: 1, max: 6, precision: 'tenth' },
  holdIn: { min: 0, max: 7, precision: 'tenth' },
  exhale: { min: 1, max: 8, precision: 'tenth' },
  holdOut: { min: 0, max: 7, precision: 'tenth' },
  at: { min: -3600, max: 3600, precision: 'any' },
  after: { min: 0, max: 3600, precision: 'any' },
} as const satisfies Readonly<Record<string, NumberLimit>>

export type LimitedKey = keyof typeof NUMBER_LIMITS

/** Limits of a whole session. Steps are counted after expansion. */
export const SESSION_LIMITS = { steps: 2000, repeatDepth: 3 } as const

export const MIN_SESSION_SECONDS: Seconds = 60
export const MAX_SESSION_SECONDS: Seconds = 4 * 3600

/** Minimum time to get into a pose, added to each side that is counted in breaths or repetitions. */
export const MIN_ENTRY_SECONDS: Seconds = 5

/** Maximum number of issues in one report. */
export const MAX_ISSUES = 50

/** The limit of a number under this key; undefined for keys without one. */
export function numberLimitOf(key: string): NumberLimit | undefined {
  return Object.hasOwn(NUMBER_LIMITS, key) ? NUMBER_LIMITS[key as LimitedKey] : undefined
}
