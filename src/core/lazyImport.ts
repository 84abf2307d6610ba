/**
 * One rule for whatever is loaded late: what arrived is remembered, what failed never is. A line that dropped one file, a
 * page that answered in its place or a file that came empty is asked for again, at once and at every later wish
 * (decision 0011). Lint allows `import()` in here and nowhere else.
 */

/** A part of the app that did not arrive; `cause` holds what the browser said. */
export class ImportLostError extends Error {
  override readonly name = 'ImportLostError'
}

/** Loads a part at the first call, and gives every later caller the same one. */
export interface LazyImport<T> {
  /** Rejects with what the loading rejected with; the next call then loads again. */
  (): Promise<T>
  /** The part if it is there already, else null. Never loads. */
  loaded(): T | null
}

/** Remembers what `load` resolves with, and forgets it where it rejects. */
export function cacheOnSuccess<T>(load: () => Promise<T>): LazyImport<T> {
  // eslint-disable-next-line no-restricted-syntax -- here it is forgotten
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
 * A part of the app in a file of its own: `lazyImport(() => import('./part.ts'))`. A file that fails is asked for a second time at
 * once, and again at every later call. Rejects with a `ImportLostError`.
 */
export function lazyImport<T extends object>(load: () => Promise<T>): LazyImport<T> {
  return cacheOnSuccess(async () => {
    try {
      return await whole(load).catch(() => whole(load))
    } catch (cause) {
      throw new ImportLostError('A part of the app did not load', { cause })
    }
  })
}

/** A file that was cut off after nothing is a module like any other, and all that it should export is missing. */
async function whole<T extends object>(load: () => Promise<T>): Promise<T> {
  const part = await load()
  if (Object.keys(part).length === 0) throw new Error('The file came empty')
  return part
}
