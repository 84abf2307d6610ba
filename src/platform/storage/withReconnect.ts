/**
 * iOS stops its storage process now and then, and every browser may close a connection. A new try on the same handle never
 * helps, a fresh one usually does (reliability reference §2.1).
 */
const lostConnection = new Set(['UnknownError', 'InvalidStateError', 'DatabaseClosedError', 'AbortError'])

/** Runs an action on the open handle. */
export type RunOnHandle<Handle> = <T>(action: (handle: Handle) => Promise<T>) => Promise<T>

/**
 * Runs actions on a handle; where the connection was lost it is dropped, made again and the action repeated once.
 * An action has to bear being repeated. Rejects with the error of the second try, or at once with any other error.
 */
export function withReconnect<Handle extends { close(): void }>(open: () => Handle): RunOnHandle<Handle> {
  let current = open()
  return async (action) => {
    const used = current
    try {
      return await action(used)
    } catch (error) {
      if (!isLostConnection(error)) throw error
      // Another action may have reopened meanwhile; its handle must not be closed under it.
      if (current === used) {
        used.close()
        current = open()
      }
      return await action(current)
    }
  }
}

/** Dexie wraps the browser's error, which is then its `inner`. */
function isLostConnection(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  if ('name' in error && typeof error.name === 'string' && lostConnection.has(error.name)) return true
  return 'inner' in error && isLostConnection(error.inner)
}
