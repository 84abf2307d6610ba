/**
 * Returns the result of `read`, or undefined if it throws: with cookies blocked, mere access to local storage, IndexedDB, caches,
 * locks or channels throws in one browser or another.
 */
export function tryRead<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    // The caller asked for a value or none.
    return undefined
  }
}
