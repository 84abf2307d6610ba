/** Parses single values from untrusted input: the value, or null if it is invalid. */

/** A text with at least one character; null for anything else. */
export function readNonEmpty(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** A number from `min` to `max`, both included; null for anything else. */
export function readNumber(value: unknown, min: number, max: number): number | null {
  return typeof value === 'number' && value >= min && value <= max ? value : null
}

/** A whole number from `min` to `max`, both included; null for anything else. */
export function readInteger(value: unknown, min: number, max: number): number | null {
  return Number.isInteger(value) ? readNumber(value, min, max) : null
}

/** One of the known words; null for anything else. */
export function readKnownWord<T extends string>(known: readonly T[], value: unknown): T | null {
  return known.find((word) => word === value) ?? null
}
