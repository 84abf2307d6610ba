/** The locks of a browser, shared by its tabs: exclusive, with `ifAvailable` and `steal`, as the Web Locks API has them. */
export interface FakeLocks {
  /** The `navigator.locks` of one more tab. */
  tab(): FakeTab
}

interface FakeTab {
  readonly locks: LockManager
  /** Ends the tab at once: what it held is free. */
  kill(): void
}

interface Held {
  readonly name: string
  readonly tab: object
  readonly steal: () => void
}

/** Locks that nobody holds yet. */
export function fakeLocks(): FakeLocks {
  const held = new Set<Held>()
  const waiting: (() => boolean)[] = []
  const holderOf = (name: string) => [...held].find((each) => each.name === name)

  function free(lock: Held): void {
    if (!held.delete(lock)) return
    const next = waiting.findIndex((take) => take())
    if (next !== -1) waiting.splice(next, 1)
  }

  return {
    tab() {
      const tab = {}

      function request(name: string, options: LockOptions, work: (lock: Lock | null) => unknown): Promise<unknown> {
        return new Promise((resolve, reject) => {
          const take = () => {
            if (holderOf(name)) return false
            const lock: Held = {
              name,
              tab,
              steal() {
                held.delete(lock)
                reject(new DOMException('The lock was stolen', 'AbortError'))
              },
            }
            held.add(lock)
            const done = Promise.resolve(work({ name, mode: 'exclusive' } as Lock))
            void done.then(resolve, reject).finally(() => free(lock))
            return true
          }
          // The browser decides later, and in the order in which it was asked.
          queueMicrotask(() => {
            if (options.steal) holderOf(name)?.steal()
            if (take()) return
            if (options.ifAvailable) Promise.resolve(work(null)).then(resolve, reject)
            else waiting.push(take)
          })
        })
      }

      const locks = {
        request: (
          name: string,
          options: LockOptions | LockGrantedCallback<unknown>,
          work?: LockGrantedCallback<unknown>,
        ) =>
          typeof options === 'function'
            ? request(name, {}, options)
            : request(name, options, work ?? (() => undefined)),
        query: () => Promise.resolve().then(() => ({ held: [...held].map(({ name }) => ({ name })), pending: [] })),
      }
      return {
        locks: locks as unknown as LockManager,
        kill: () => [...held].filter((lock) => lock.tab === tab).forEach(free),
      }
    },
  }
}
