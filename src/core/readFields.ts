/**
 * Reads stored settings field by field. They are read before the first screen is drawn, for which a schema library would be most
 * of what has to be downloaded (8 KB), and they need no more than this.
 */

/** What a stored value stands for, or undefined where it cannot be read. */
export type FieldReader<T> = (stored: unknown) => T | undefined

/** Every field as its reader has it; what cannot be read counts as the default, field by field. Never throws. */
export function readFields<T extends object>(
  stored: unknown,
  defaults: T,
  readers: { readonly [K in keyof T]: FieldReader<T[K]> },
): T {
  const fields = new Map(typeof stored === 'object' && stored !== null ? Object.entries(stored) : [])
  const read = { ...defaults }
  for (const key in readers) {
    const value = readers[key](fields.get(key))
    if (value !== undefined) read[key] = value
  }
  return read
}

/** A value that is one of these. */
export const oneOf =
  <T>(choices: readonly T[]): FieldReader<T> =>
  (stored) =>
    choices.find((choice) => choice === stored)
