/** Every limit of the session format, once: the schema, the checks and the sentences read it here (docs/session-format.md). */
import type { Seconds } from '../time.ts'

/** The span of a number, both ends allowed, and how finely it may be given. */
export interface NumberLimit {
  readonly lowest: number
  readonly highest: number
  readonly grain: 'whole' | 'tenth' | 'any'
}

/** Limits of the numbers, by key; a key has the same limit wherever it stands. */
export const NUMBER_LIMITS = {
  minutes: { lowest: 1, highest: 240, grain: 'whole' },
  seconds: { lowest: 1, highest: 3600, grain: 'whole' },
  breaths: { lowest: 1, highest: 200, grain: 'whole' },
  reps: { lowest: 1, highest: 60, grain: 'whole' },
  sets: { lowest: 1, highest: 5, grain: 'whole' },
  restSeconds: { lowest: 0, highest: 120, grain: 'whole' },
  arrive: { lowest: 3, highest: 60, grain: 'whole' },
  times: { lowest: 2, highest: 50, grain: 'whole' },
  inhale: { lowest: 1, highest: 6, grain: 'tenth' },
  holdIn: { lowest: 0, highest: 7, grain: 'tenth' },
  exhale: { lowest: 1, highest: 8, grain: 'tenth' },
  holdOut: { lowest: 0, highest: 7, grain: 'tenth' },
  at: { lowest: -3600, highest: 3600, grain: 'any' },
  after: { lowest: 0, highest: 3600, grain: 'any' },
} as const satisfies Readonly<Record<string, NumberLimit>>

export type LimitedNumber = keyof typeof NUMBER_LIMITS

/** Limits of a whole session. Steps are counted after expansion. */
export const SESSION_LIMITS = { steps: 2000, repeatDepth: 3 } as const

export const SHORTEST_SESSION: Seconds = 60
export const LONGEST_SESSION: Seconds = 4 * 3600

/** A side that is counted in breaths or repetitions lasts this much longer at least: nobody is in the pose at once. */
export const MIN_ENTRY_SECONDS: Seconds = 5

/** So many problems are told at once, and not one more. */
export const MOST_ISSUES = 50

/** What the format says of a number under this key; undefined for keys without a limit of their own. */
export function numberLimitOf(key: string): NumberLimit | undefined {
  return Object.hasOwn(NUMBER_LIMITS, key) ? NUMBER_LIMITS[key as LimitedNumber] : undefined
}
