import { IDBDatabase, IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { recoverInterruptedPractices, savePractice } from '../../../src/core/practice/savePractice.ts'
import type { LogEntry } from '../../../src/core/practice/practiceLog.ts'
import { practiceReport } from '../../../src/core/practice/practiceReport.ts'
import { thisWeek } from '../../../src/features/today/thisWeek.ts'
import { openPracticeRepository } from '../../../src/platform/storage/practiceRepository.ts'
import { anywhere, logs, moments, settings } from '../../core/practice/arbitraryLog.ts'
import versionOne from '../../fixtures/databases/version-1.json'
import { aPractice } from '../../support/aPractice.ts'
import { failingIndexedDb, type FailingIndexedDb } from './failingIndexedDb.ts'
import { storeDatabase } from './storedDatabase.ts'

const entry = aPractice({ id: 'run', recordedAt: 2 })
const row = { entry: aPractice({ id: 'run', active: 130, recordedAt: 1 }), position: 131 }
const otherRow = { entry: aPractice({ id: 'other', active: 40, recordedAt: 1 }), position: 40 }
/** No other page is open; it is a minute after the last row. */
const nobody = { underWay: async () => new Set<string>(), now: 60_000 }

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
    expect(await openTab().entries()).toEqual([entry])
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

describe('a long life', () => {
  const day = 86_400_000
  const now = Date.UTC(2026, 10, 24, 15, 20)
  const since = now - 9 * day

  it('costs Today no more than the entries of its days', async () => {
    const repository = openTab()
    const life = Array.from({ length: 2000 }, (_, index) =>
      aPractice({ id: `p${index}`, startedAt: now - (index / 2) * day }),
    )
    for (const each of life) await repository.add(each)
    expect(await repository.count()).toBe(2000)
    expect(await repository.entriesSince(since)).toHaveLength(19)
  })

  it('has for these days all rests, dates without an hour, and what was said or taken back', async () => {
    const repository = openTab()
    const bearing: readonly LogEntry[] = [
      aPractice({ id: 'recent', startedAt: now - day }),
      { kind: 'practice', id: 'dated', day: '2026-11-20', planned: 600, active: 600 },
      { kind: 'rest', id: 'open-for-years', from: '2019-01-01', to: null, reason: 'flare' },
      { kind: 'void', id: 'v1', target: 'recent' },
      { kind: 'void', id: 'v2', target: 'open-for-years' },
      { kind: 'feeling', id: 'f1', target: 'dated', painAfter: 2 },
    ]
    const others: readonly LogEntry[] = [
      aPractice({ id: 'old', startedAt: now - 30 * day }),
      { kind: 'practice', id: 'old-dated', day: '2026-01-02', planned: 600, active: 600 },
      { kind: 'void', id: 'v3', target: 'old' },
      { kind: 'feeling', id: 'f2', target: 'old-dated', painAfter: 2 },
    ]
    for (const each of [...bearing, ...others]) await repository.add(each)
    const found = (await repository.entriesSince(since)) as readonly LogEntry[]
    expect(found.map(({ id }) => id).sort()).toEqual(bearing.map(({ id }) => id).sort())
  })

  it('says of this week what the whole log says of it, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(logs(anywhere), settings, moments(anywhere), async (log, chosen, moment) => {
        indexedDB = new IDBFactory()
        const repository = openTab()
        for (const each of log) await repository.add(each)
        const week = (entries: readonly unknown[]) => thisWeek(practiceReport(entries, chosen, moment), 3)
        expect(week(await repository.entriesSince(moment.at - 9 * day))).toEqual(week(await repository.entries()))
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})

describe('the journal', () => {
  it('holds the last row of each practice', async () => {
    const repository = openTab()
    expect(await repository.journal()).toEqual([])
    await repository.writeJournal({ ...row, position: 1 })
    await openTab().writeJournal(otherRow)
    await repository.writeJournal(row)
    expect(await openTab().journal()).toEqual([otherRow, row])
  })

  it('is closed with its entry in one transaction', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const repository = openTab()
    await repository.writeJournal(row)
    transaction.mockClear()
    await repository.closeJournal('run', entry)
    expect(transaction).toHaveBeenCalledTimes(1)
    expect(await repository.entries()).toEqual([entry])
    expect(await repository.journal()).toEqual([])
  })

  it('is cleared where nothing is worth keeping', async () => {
    const repository = openTab()
    await repository.writeJournal(row)
    await savePractice(repository, aPractice({ id: 'run', active: 3 }))
    expect(await repository.entries()).toEqual([])
    expect(await repository.journal()).toEqual([])
  })

  it('of a killed tab becomes an entry in the next one', async () => {
    await openTab().writeJournal(row)
    const next = openTab()
    await recoverInterruptedPractices(next, nobody)
    await recoverInterruptedPractices(openTab(), nobody)
    expect(await next.entries()).toEqual([{ ...row.entry, endReason: 'interrupted' }])
  })

  it('of two killed tabs becomes an entry for each', async () => {
    await openTab().writeJournal(row)
    await openTab().writeJournal(otherRow)
    const next = openTab()
    await recoverInterruptedPractices(next, nobody)
    expect(await next.entries()).toMatchObject([{ id: 'other' }, { id: 'run' }])
    expect(await next.journal()).toEqual([])
  })

  it('of one tab is not closed by the end of another', async () => {
    const repository = openTab()
    await repository.writeJournal(otherRow)
    await repository.writeJournal(row)
    await repository.closeJournal('run', entry)
    expect(await openTab().journal()).toEqual([otherRow])
  })

  it.each([
    7,
    null,
    {},
    { entry: null, position: 1 },
    { entry: { id: 'run' }, position: 1 },
    { ...row, position: 'start' },
  ])('that holds %j is read as none', async (damaged) => {
    await storeDatabase(indexedDB, {
      ...versionOne,
      stores: { ...versionOne.stores, journal: { keyPath: null, rows: [{ key: 'current', value: damaged }] } },
    })
    expect(await openTab().journal()).toEqual([])
  })
})

describe('a database of the first version', () => {
  const unfinished = versionOne.stores.journal.rows[0]?.value.entry

  it('is read as it is, and its one journal row is brought in', async () => {
    await storeDatabase(indexedDB, versionOne)
    const repository = openTab()
    const log = versionOne.stores.log.rows.map(({ value }) => value)
    expect(await repository.entries()).toEqual(log)
    await recoverInterruptedPractices(repository, { ...nobody, now: 1_764_313_245_000 + 60_000 })
    expect(await repository.entries()).toEqual([...log, unfinished])
    expect(await repository.journal()).toEqual([])
  })

  it('is left its row while a tab of that version may still write it', async () => {
    await storeDatabase(indexedDB, versionOne)
    const repository = openTab()
    await recoverInterruptedPractices(repository, { ...nobody, now: 1_764_313_245_000 + 5_000 })
    expect(await repository.journal()).toHaveLength(1)
  })
})

describe('a lost connection', () => {
  const lost = ['UnknownError', 'InvalidStateError', 'DatabaseClosedError', 'AbortError']

  /** Every action of the repository with what must hold in the store once it has resolved. */
  const actions = [
    ['add', (tab) => tab.add(entry), async () => expect(await openTab().entries()).toEqual([entry])],
    ['writeJournal', (tab) => tab.writeJournal(row), async () => expect(await openTab().journal()).toEqual([row])],
    [
      'closeJournal',
      async (tab) => tab.closeJournal('run', entry),
      async () => {
        expect(await openTab().entries()).toEqual([entry])
        expect(await openTab().journal()).toEqual([])
      },
    ],
    ['entries', async (tab) => expect(await tab.entries()).toEqual([]), () => Promise.resolve()],
    ['journal', async (tab) => expect(await tab.journal()).toEqual([]), () => Promise.resolve()],
  ] satisfies readonly (readonly [string, (tab: ReturnType<typeof openTab>) => Promise<void>, () => Promise<void>])[]

  const cases = lost.flatMap((name) => actions.map(([action, act, check]) => [name, action, act, check] as const))

  it.each(cases)('that shows as %s at any one call of %s costs nothing', async (name, _action, act, check) => {
    const calls = await failEachCall(name, () => Promise.resolve(openTab()), act, check)
    expect(calls).toBeGreaterThan(2)
  })

  it.each(cases)('that shows as %s at any one call of %s in an open tab costs nothing', async (name, _, act, check) => {
    const openedTab = async () => {
      const tab = openTab()
      await tab.journal()
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
    await expect(repository.closeJournal('run', entry)).rejects.toMatchObject({ name: expect.any(String) })
    failing.disarm()
    expect(await openTab().entries()).toEqual([])
    expect(await openTab().journal()).toEqual([row])
    await repository.closeJournal('run', entry)
    expect(await openTab().entries()).toEqual([entry])
  })

  it('that takes a written entry back with it writes it again', async () => {
    const original = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')?.value as IDBObjectStore['put']
    const put = vi.spyOn(IDBObjectStore.prototype, 'put')
    const repository = openTab()
    await repository.journal()
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
    await repository.journal()
    failing.arm('AbortError', (call) => call <= 2)
    const ids = ['a', 'b', 'c', 'd']
    await Promise.all(ids.map((id) => repository.add(aPractice({ id }))))
    failing.disarm()
    expect(await openTab().entries()).toMatchObject(ids.map((id) => ({ id })))
  })

  it('is not looked for where the storage is full: that is told at once', async () => {
    const repository = openTab()
    await repository.journal()
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

describe('a browser without IndexedDB', () => {
  afterEach(() => Reflect.deleteProperty(globalThis, 'indexedDB'))

  it('that refuses to open a database says so without a word in the console', async () => {
    const warn = vi.spyOn(console, 'warn')
    const repository = openTab()
    failing.arm('UnknownError', () => true)
    await expect(repository.entries()).rejects.toMatchObject({ name: 'UnknownError' })
    await expect(repository.add(entry)).rejects.toMatchObject({ name: 'UnknownError' })
    failing.disarm()
    expect(warn).not.toHaveBeenCalled()
    await repository.add(entry)
    expect(await openTab().entries()).toEqual([entry])
  })

  const touches = [
    ['that has none', () => undefined],
    ['that has null in its place', () => null],
    [
      'that throws at the mere touch of it',
      () => {
        throw new DOMException('The operation is insecure', 'SecurityError')
      },
    ],
  ] as const

  it.each(touches)('%s is recognised by it', (_how, get) => {
    Object.defineProperty(globalThis, 'indexedDB', { get, configurable: true })
    expect(() => openPracticeRepository()).toThrow(expect.objectContaining({ name: 'SecurityError' }))
  })
})
