/**
 * Parses stored settings field by field. They are needed before the first render, so a schema library would add 8 KB to the first
 * load for no benefit.
 */

/** Parses a stored value; undefined if it is invalid. */
export type FieldReader<T> = (stored: unknown) => T | undefined

/** Parses every field with its reader; each field that is invalid gets its default. Never throws. */
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

/** Creates a reader for a value that must be one of the choices. */
export const readOneOf =
  <T>(choices: readonly T[]): FieldReader<T> =>
  (stored) =>
    choices.find((choice) => choice === stored)
