/**
 * One rule for everything that is loaded lazily: successes are cached, failures never are. After a dropped connection, a login
 * page in place of the file, or an empty file, the import is retried at once and at every later request (decision 0011).
 * Lint allows `import()` only here.
 */

/** A part of the app did not load; `cause` holds the browser's error. */
export class ImportLostError extends Error {
  override readonly name = 'ImportLostError'
}

/** Loads a module at the first call and returns the same one to every later caller. */
export interface LazyImport<T> {
  /** Rejects with the error of the loading; the next call then retries. */
  (): Promise<T>
  /** The module if it has been loaded, else null. Never loads. */
  loaded(): T | null
}

/** Caches what `load` resolves with; a rejection is not cached. */
export function cacheOnSuccess<T>(load: () => Promise<T>): LazyImport<T> {
  // eslint-disable-next-line no-restricted-syntax -- a rejected promise is cleared below
  let pending: Promise<T> | null = null
  let value: T | null = null

  async function run(): Promise<T> {
    try {
      value = await load()
      return value
    } catch (error) {
      pending = null
      throw error
    }
  }

  return Object.assign(() => (pending ??= run()), { loaded: () => value })
}

/**
 * A part of the app in a file of its own: `lazyImport(() => import('./part.ts'))`. A file that fails is retried once
 * immediately, and again at every later call. Rejects with an `ImportLostError`.
 */
export function lazyImport<T extends object>(load: () => Promise<T>): LazyImport<T> {
  return cacheOnSuccess(async () => {
    try {
      return await loadWhole(load).catch(() => loadWhole(load))
    } catch (cause) {
      throw new ImportLostError('A part of the app did not load', { cause })
    }
  })
}

/** A file that arrived empty is a valid module without exports. */
async function loadWhole<T extends object>(load: () => Promise<T>): Promise<T> {
  const part = await load()
  if (Object.keys(part).length === 0) throw new Error('The file came empty')
  return part
}
