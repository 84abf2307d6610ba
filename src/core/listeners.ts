/** Those who follow something: one of them that fails keeps neither the others nor whoever notifies them from going on. */
export interface Listeners<T> {
  /** Returns the way to stop. */
  add(listener: (value: T) => void): () => void
  notify(value: T): void
  clear(): void
}

/** No listeners yet. An error of a listener goes to `report`, the first one only; the listener is called again all the same. */
export function createListeners<T>(report: (error: unknown) => void): Listeners<T> {
  const listeners = new Set<(value: T) => void>()
  const failed = new WeakSet<(value: T) => void>()

  function call(listener: (value: T) => void, value: T): void {
    try {
      listener(value)
    } catch (error) {
      if (failed.has(listener)) return
      failed.add(listener)
      report(error)
    }
  }

  return {
    add(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    notify: (value) => listeners.forEach((listener) => call(listener, value)),
    clear: () => listeners.clear(),
  }
}
