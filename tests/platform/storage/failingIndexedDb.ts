import { IDBDatabase, IDBFactory, IDBObjectStore } from 'fake-indexeddb'

/** Calls of IndexedDB that a browser may let fail. */
const failingCalls = [
  [IDBFactory.prototype, 'open'],
  [IDBDatabase.prototype, 'transaction'],
  [IDBObjectStore.prototype, 'get'],
  [IDBObjectStore.prototype, 'put'],
  [IDBObjectStore.prototype, 'delete'],
  [IDBObjectStore.prototype, 'getAll'],
] as const

export interface FailingIndexedDb {
  /** Lets the calls whose number `fails` names, counted from 1 from now on, throw an error with this name. */
  arm(errorName: string, fails: (call: number) => boolean): void
  /** Lets all calls work again; the count of those since arming. */
  disarm(): number
  /** Leaves IndexedDB as it was found. */
  restore(): void
}

/** Makes IndexedDB fail on demand. Has to stand before a database is opened, since Dexie binds its methods then. */
export function failingIndexedDb(): FailingIndexedDb {
  let fails: (call: number) => boolean = () => false
  let errorName = ''
  let calls = 0
  const restores = failingCalls.map(([prototype, method]) => {
    const original: unknown = Reflect.get(prototype, method)
    if (typeof original !== 'function') throw new Error(`IndexedDB has no ${method}`)
    Reflect.set(prototype, method, function (this: unknown, ...args: readonly unknown[]): unknown {
      // The upgrade of a new database is the engine's own call.
      if (args[1] === 'versionchange') return Reflect.apply(original, this, args)
      calls += 1
      if (fails(calls)) throw new DOMException('The connection was lost', errorName)
      return Reflect.apply(original, this, args)
    })
    return () => Reflect.set(prototype, method, original)
  })
  return {
    arm(name, which) {
      errorName = name
      fails = which
      calls = 0
    },
    disarm() {
      fails = () => false
      return calls
    },
    restore: () => restores.forEach((restore) => restore()),
  }
}
