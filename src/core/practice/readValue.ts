/** Single values from outside: what they are, or null. */

/** A text with at least one character; null for anything else. */
export function nonEmpty(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** A number from `least` to `most`, both included; null for anything else. */
export function numberWithin(value: unknown, least: number, most: number): number | null {
  return typeof value === 'number' && value >= least && value <= most ? value : null
}

/** A whole number from `least` to `most`, both included; null for anything else. */
export function wholeWithin(value: unknown, least: number, most: number): number | null {
  return Number.isInteger(value) ? numberWithin(value, least, most) : null
}

/** One of the words that are known; null for anything else. */
export function knownWord<T extends string>(known: readonly T[], value: unknown): T | null {
  return known.find((one) => one === value) ?? null
}
