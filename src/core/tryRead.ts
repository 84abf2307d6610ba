/**
 * What `read` gives, or undefined where the browser throws at the mere touch of it: with cookies blocked, local storage,
 * IndexedDB, caches, locks and channels each do so in one browser or another.
 */
export function tryRead<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
