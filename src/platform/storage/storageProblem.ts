import type { StorageProblem } from '../../core/practice/bufferedRepository.ts'
import { tryRead } from '../../core/tryRead.ts'

const refusals = new Set(['SecurityError', 'NotAllowedError', 'MissingAPIError', 'NotSupportedError'])

/**
 * Says what kind of trouble an error of the store is. Chromium with cookies blocked opens no database and calls that an
 * `UnknownError`, as it does with a store that is broken just now; local storage tells the two apart, for it is blocked with it.
 */
export function storageProblem(error: unknown, isBlocked: () => boolean = isLocalStorageBlocked): StorageProblem {
  const names = errorNames(error)
  if (names.includes('QuotaExceededError')) return 'full'
  return names.some((name) => refusals.has(name)) || isBlocked() ? 'refused' : 'unavailable'
}

/** The names of an error and of those inside it; Dexie wraps the browser's error, which is then its `inner`. */
function errorNames(error: unknown): readonly string[] {
  if (typeof error !== 'object' || error === null) return []
  const name = 'name' in error && typeof error.name === 'string' ? [error.name] : []
  return 'inner' in error ? [...name, ...errorNames(error.inner)] : name
}

function isLocalStorageBlocked(): boolean {
  return (tryRead(() => globalThis.localStorage as Storage | null) ?? null) === null
}
