import { IDBDatabase, IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { finishBrokenOff, keepPractice } from '../../src/core/practice/keepPractice.ts'
import { openPracticeRepository } from '../../src/platform/practiceRepository.ts'
import { aPractice } from '../support/aPractice.ts'
import { failingIndexedDb, type FailingIndexedDb } from './failingIndexedDb.ts'

const entry = aPractice({ id: 'run', recordedAt: 2 })
const row = { entry: aPractice({ id: 'run', active: 130, recordedAt: 1 }), position: 131 }

let indexedDB: IDBFactory
let failing: FailingIndexedDb

/** The repository of one tab; all tabs share the storage. */
const openTab = () => openPracticeRepository({ indexedDB, IDBKeyRange })

beforeEach(() => {
  indexedDB = new IDBFactory()
  failing = failingIndexedDb()
  // Dexie says in the console that it opens again.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
})

afterEach(() => {
  failing.restore()
  vi.restoreAllMocks()
})

describe('the practice log of this browser', () => {
  it('is there again at the next visit', async () => {
    await openTab().add(entry)
    const later = openTab()
    expect(await later.entries()).toEqual([entry])
    expect(later.isPersistent).toBe(true)
  })

  it('is handed out as it was stored, damaged rows too', async () => {
    const damaged = { ...aPractice({ id: 'damaged' }), active: NaN, extra: [1] }
    const repository = openTab()
    await repository.add(damaged)
    expect(await repository.entries()).toEqual([damaged])
  })

  it('keeps of one id what was recorded later, whichever came first', async () => {
    const repository = openTab()
    const earlier = aPractice({ id: 'run', recordedAt: 1, active: 100 })
    await repository.add(entry)
    await repository.add(earlier)
    expect(await repository.entries()).toEqual([entry])
    await repository.add(aPractice({ id: 'run', recordedAt: 3, active: 300 }))
    expect(await repository.entries()).toMatchObject([{ recordedAt: 3, active: 300 }])
  })

  it('asks the browser to write through to the disk', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await openTab().add(entry)
    expect(transaction).toHaveBeenLastCalledWith(expect.arrayContaining(['log']), 'readwrite', { durability: 'strict' })
  })
})

describe('the journal', () => {
  it('holds the last row only', async () => {
    const repository = openTab()
    expect(await repository.readJournal()).toBeNull()
    await repository.writeJournal({ ...row, position: 1 })
    await repository.writeJournal(row)
    expect(await openTab().readJournal()).toEqual(row)
  })

  it('is closed with its entry in one transaction', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const repository = openTab()
    await repository.writeJournal(row)
    transaction.mockClear()
    await repository.closeJournal(entry)
    expect(transaction).toHaveBeenCalledTimes(1)
    expect(await repository.entries()).toEqual([entry])
    expect(await repository.readJournal()).toBeNull()
  })

  it('is cleared where nothing is worth keeping', async () => {
    const repository = openTab()
    await repository.writeJournal(row)
    await keepPractice(repository, aPractice({ active: 3 }))
    expect(await repository.entries()).toEqual([])
    expect(await repository.readJournal()).toBeNull()
  })

  it('of a killed tab becomes an entry in the next one', async () => {
    await openTab().writeJournal(row)
    const next = openTab()
    await finishBrokenOff(next)
    await finishBrokenOff(openTab())
    expect(await next.entries()).toEqual([{ ...row.entry, endReason: 'interrupted' }])
  })

  it.each([
    7,
    null,
    {},
    { entry: null, position: 1 },
    { entry: { id: 'run' }, position: 1 },
    { ...row, position: 'start' },
  ])('that holds %j is read as none', async (damaged) => {
    const repository = openTab()
    // What another version may have stored.
    await repository.writeJournal(damaged as typeof row)
    expect(await repository.readJournal()).toBeNull()
  })
})

describe('a lost connection', () => {
  const lost = ['UnknownError', 'InvalidStateError', 'DatabaseClosedError', 'AbortError']

  /** Every action of the repository with what must hold in the store once it has resolved. */
  const actions = [
    ['add', (tab) => tab.add(entry), async () => expect(await openTab().entries()).toEqual([entry])],
    ['writeJournal', (tab) => tab.writeJournal(row), async () => expect(await openTab().readJournal()).toEqual(row)],
    [
      'closeJournal',
      async (tab) => tab.closeJournal(entry),
      async () => {
        expect(await openTab().entries()).toEqual([entry])
        expect(await openTab().readJournal()).toBeNull()
      },
    ],
    ['entries', async (tab) => expect(await tab.entries()).toEqual([]), () => Promise.resolve()],
    ['readJournal', async (tab) => expect(await tab.readJournal()).toBeNull(), () => Promise.resolve()],
  ] satisfies readonly (readonly [string, (tab: ReturnType<typeof openTab>) => Promise<void>, () => Promise<void>])[]

  const cases = lost.flatMap((name) => actions.map(([action, act, check]) => [name, action, act, check] as const))

  it.each(cases)('that shows as %s at any one call of %s costs nothing', async (name, _action, act, check) => {
    const calls = await failEachCall(name, () => Promise.resolve(openTab()), act, check)
    expect(calls).toBeGreaterThan(2)
  })

  it.each(cases)('that shows as %s at any one call of %s in an open tab costs nothing', async (name, _, act, check) => {
    const openedTab = async () => {
      const tab = openTab()
      await tab.readJournal()
      return tab
    }
    const calls = await failEachCall(name, openedTab, act, check)
    expect(calls).toBeGreaterThan(1)
  })

  /** Does the same on an empty store, letting first the first call fail, then the second, until the last; their number. */
  async function failEachCall(
    errorName: string,
    open: () => Promise<ReturnType<typeof openTab>>,
    act: (tab: ReturnType<typeof openTab>) => Promise<void>,
    check: () => Promise<void>,
  ): Promise<number> {
    for (let failingCall = 1; ; failingCall += 1) {
      indexedDB = new IDBFactory()
      const tab = await open()
      failing.arm(errorName, (call) => call === failingCall)
      await act(tab)
      const calls = failing.disarm()
      await check()
      if (failingCall > calls) return calls
    }
  }

  it('that stays lost is told, and nothing is half written', async () => {
    const repository = openTab()
    await repository.writeJournal(row)
    failing.arm('UnknownError', () => true)
    await expect(repository.closeJournal(entry)).rejects.toMatchObject({ name: expect.any(String) })
    failing.disarm()
    expect(await openTab().entries()).toEqual([])
    expect(await openTab().readJournal()).toEqual(row)
    await repository.closeJournal(entry)
    expect(await openTab().entries()).toEqual([entry])
  })

  it('that takes a written entry back with it writes it again', async () => {
    const original = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')?.value as IDBObjectStore['put']
    const put = vi.spyOn(IDBObjectStore.prototype, 'put')
    const repository = openTab()
    await repository.readJournal()
    let writes = 0
    put.mockImplementation(function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      const request = key === undefined ? original.call(this, value) : original.call(this, value, key)
      if (writes === 0) request.addEventListener('success', () => this.transaction.abort())
      writes += 1
      return request
    })
    await repository.add(entry)
    expect(writes).toBe(2)
    expect(await openTab().entries()).toEqual([entry])
  })

  it('is mended for all who were writing', async () => {
    const repository = openTab()
    await repository.readJournal()
    failing.arm('AbortError', (call) => call <= 2)
    const ids = ['a', 'b', 'c', 'd']
    await Promise.all(ids.map((id) => repository.add(aPractice({ id }))))
    failing.disarm()
    expect(await openTab().entries()).toMatchObject(ids.map((id) => ({ id })))
  })

  it('is not looked for where the storage is full: that is told at once', async () => {
    const repository = openTab()
    await repository.readJournal()
    failing.arm('QuotaExceededError', (call) => call === 3)
    await expect(repository.add(entry)).rejects.toMatchObject({ name: 'QuotaExceededError' })
    expect(failing.disarm()).toBe(3)
    expect(await openTab().entries()).toEqual([])
  })
})

describe('a newer version of the app in another tab', () => {
  it('gets the database at once, and the older tab goes on writing', async () => {
    const older = openTab()
    await older.add(aPractice({ id: 'before' }))
    const wasBlocked = await new Promise<boolean>((resolve, reject) => {
      const request = indexedDB.open('meru', 1000)
      request.onblocked = () => resolve(true)
      request.onerror = () => reject(request.error)
      request.onupgradeneeded = () => request.result.createObjectStore('scripts')
      request.onsuccess = () => {
        request.result.close()
        resolve(false)
      }
    })
    expect(wasBlocked).toBe(false)
    await older.add(aPractice({ id: 'run' }))
    expect(await older.entries()).toMatchObject([{ id: 'before' }, { id: 'run' }])
  })
})

describe('a browser that stores nothing', () => {
  it('keeps the log while the page is open, and says that it is no more', async () => {
    const repository = openPracticeRepository({ indexedDB: null })
    expect(repository.isPersistent).toBe(false)
    await repository.writeJournal(row)
    expect(await repository.readJournal()).toEqual(row)
    await keepPractice(repository, entry)
    expect(await repository.readJournal()).toBeNull()
    expect(await repository.entries()).toEqual([entry])
    await repository.add(row.entry)
    expect(await repository.entries()).toEqual([entry])
  })

  it('is recognised by what is missing', () => {
    expect(openPracticeRepository().isPersistent).toBe(false)
  })
})
