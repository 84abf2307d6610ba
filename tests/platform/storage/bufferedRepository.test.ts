import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BufferedPracticeRepository, StorageState } from '../../../src/core/practice/bufferedRepository.ts'
import type { PracticeRepository } from '../../../src/core/practice/practiceRepository.ts'
import { createBufferedRepository } from '../../../src/platform/storage/bufferedRepository.ts'
import { createMemoryPracticeRepository } from '../../../src/platform/storage/memoryPracticeRepository.ts'
import { openPracticeRepository } from '../../../src/platform/storage/practiceRepository.ts'
import { storageProblem } from '../../../src/platform/storage/storageProblem.ts'
import { aPractice } from '../../support/aPractice.ts'
import { failingIndexedDb, type FailingIndexedDb } from './failingIndexedDb.ts'

const entry = aPractice({ id: 'run', recordedAt: 2 })
const feeling = { kind: 'feeling', id: 'said', target: 'run', painAfter: 3, recordedAt: 3 } as const
const row = { entry: aPractice({ id: 'run', active: 130, recordedAt: 1 }), position: 131 }
const problemOf = (error: unknown) => storageProblem(error, () => false)

/** A store that can be told to refuse, with the memory of a page before it. */
function aStore() {
  const stored = createMemoryPracticeRepository()
  let error: Error | null = null
  const guarded = <A extends unknown[], T>(action: (...given: A) => Promise<T>) => {
    return (...given: A) => (error ? Promise.reject(error) : action(...given))
  }
  const store: PracticeRepository = {
    entries: guarded(stored.entries),
    entriesSince: guarded(stored.entriesSince),
    count: guarded(stored.count),
    add: guarded((given) => stored.add(given)),
    writeJournal: guarded(stored.writeJournal),
    journal: guarded(stored.journal),
    closeJournal: guarded(stored.closeJournal),
  }
  return {
    stored,
    buffered: createBufferedRepository({ open: async () => store, problemOf }),
    refuse: (name: string) => void (error = new DOMException('Refused', name)),
    accept: () => void (error = null),
  }
}

describe('a store that works', () => {
  it('has what it was given, and the memory holds nothing', async () => {
    const { stored, buffered } = aStore()
    expect(await buffered.closeJournal('run', entry)).toBe('store')
    expect(await buffered.add(feeling)).toBe('store')
    expect(await stored.entries()).toEqual([entry, feeling])
    expect(buffered.storage()).toEqual({ problem: null, unsaved: [], isAtRisk: false })
  })
})

describe('a store that refuses', () => {
  it.each([
    ['QuotaExceededError', 'full'],
    ['SecurityError', 'refused'],
    ['UnknownError', 'unavailable'],
    ['InvalidStateError', 'unavailable'],
    ['DataError', 'unavailable'],
  ])('with %s is told as %s, and what was done is held in memory', async (name, problem) => {
    const { buffered, refuse } = aStore()
    refuse(name)
    expect(await buffered.closeJournal('run', entry)).toBe('memory')
    expect(await buffered.add(feeling)).toBe('memory')
    expect(buffered.storage()).toEqual({ problem, unsaved: [entry, feeling], isAtRisk: true })
  })

  it('gets everything when it comes back, once', async () => {
    const { stored, buffered, refuse, accept } = aStore()
    await buffered.writeJournal(row)
    refuse('UnknownError')
    await buffered.closeJournal('run', entry)
    await buffered.add(feeling)
    accept()
    await Promise.all([buffered.retry(), buffered.retry()])
    expect(await stored.entries()).toEqual([entry, feeling])
    expect(await stored.journal()).toEqual([])
    expect(buffered.storage()).toEqual({ problem: null, unsaved: [], isAtRisk: false })
  })

  it('gets everything with the next entry that it takes', async () => {
    const { stored, buffered, refuse, accept } = aStore()
    refuse('QuotaExceededError')
    await buffered.add(entry)
    accept()
    await buffered.add(feeling)
    await buffered.retry()
    expect(await stored.entries()).toHaveLength(2)
  })

  it('does not hold up the others with one entry that it never takes', async () => {
    const { stored, buffered, refuse, accept } = aStore()
    const { add } = stored
    refuse('UnknownError')
    const strange = { ...feeling, id: 'strange' }
    await buffered.add(strange)
    await buffered.add(entry)
    accept()
    stored.add = async (given) => {
      if (given.id === 'strange') throw new DOMException('It cannot be cloned', 'DataCloneError')
      await add(given)
    }
    await buffered.retry()
    expect(await stored.entries()).toEqual([entry])
    expect(buffered.storage().unsaved).toEqual([strange])
  })

  it('is told to those who follow it, and that it is over', async () => {
    const { buffered, refuse, accept } = aStore()
    const seen: StorageState[] = []
    buffered.subscribe((state) => seen.push(state))
    refuse('QuotaExceededError')
    await buffered.add(entry)
    accept()
    await buffered.retry()
    expect(seen.find(({ unsaved }) => unsaved.length > 0)).toMatchObject({ problem: 'full', isAtRisk: true })
    expect(seen.at(-1)).toEqual({ problem: null, unsaved: [], isAtRisk: false })
  })

  it('shows what is in memory with what was stored before it was full', async () => {
    const { stored, buffered, refuse, accept } = aStore()
    await stored.add(aPractice({ id: 'before' }))
    refuse('QuotaExceededError')
    await buffered.add(entry)
    accept()
    // The read comes before the move.
    expect(await buffered.entries()).toMatchObject([{ id: 'before' }, { id: 'run' }])
  })

  it('by lasting refusal leaves the memory as the whole record', async () => {
    const { buffered, refuse } = aStore()
    refuse('SecurityError')
    expect(await buffered.entries()).toEqual([])
    await buffered.add(entry)
    expect(await buffered.entries()).toEqual([entry])
  })

  it('by a passing trouble does not pass the memory off as the whole record', async () => {
    const { buffered, refuse } = aStore()
    refuse('UnknownError')
    await buffered.add(entry)
    await expect(buffered.entries()).rejects.toMatchObject({ name: 'UnknownError' })
  })

  it('is not asked with every journal row', async () => {
    let asked = 0
    const store = createMemoryPracticeRepository()
    store.writeJournal = async () => {
      asked += 1
      throw new DOMException('Refused', 'UnknownError')
    }
    const buffered = createBufferedRepository({ open: async () => store, problemOf })
    for (let second = 0; second < 300; second += 5) await buffered.writeJournal(row)
    expect(asked).toBeLessThanOrEqual(11)
    expect(buffered.storage()).toEqual({ problem: 'unavailable', unsaved: [], isAtRisk: true })
  })

  it('puts a practice of under ten seconds at no risk', async () => {
    const { buffered, refuse } = aStore()
    refuse('UnknownError')
    await buffered.writeJournal({ entry: aPractice({ id: 'run', active: 9 }), position: 9 })
    expect(buffered.storage().isAtRisk).toBe(false)
    expect(await buffered.closeJournal('run', null)).toBe('store')
  })
})

describe('a store that never answers', () => {
  it('is told after some seconds, and gets what was held when it does', async () => {
    const stored = createMemoryPracticeRepository()
    let answer: (store: PracticeRepository) => void = () => undefined
    const opening = new Promise<PracticeRepository>((resolve) => (answer = resolve))
    const buffered = createBufferedRepository({ open: () => opening, writeLimit: 1, readLimit: 1, problemOf })
    expect(await buffered.add(entry)).toBe('memory')
    expect(buffered.storage().problem).toBe('unavailable')
    await expect(buffered.entries()).rejects.toMatchObject({ name: 'TimeoutError' })
    answer(stored)
    await buffered.retry()
    expect(await stored.entries()).toEqual([entry])
  })
})

describe('an old page that does not give way to a newer version of the database', () => {
  it('costs nothing: the practice is held, and stored as soon as that page is closed', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const indexedDB = new IDBFactory()
    const oldPage = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('meru', 10)
      request.onupgradeneeded = () => {
        request.result.createObjectStore('log', { keyPath: 'id' })
        request.result.createObjectStore('journal')
        request.result.createObjectStore('settings', { keyPath: 'name' })
      }
      request.onsuccess = () => resolve(request.result)
    })
    const open = async () => openPracticeRepository({ indexedDB, IDBKeyRange })
    const buffered = createBufferedRepository({ open, writeLimit: 100, problemOf })
    expect(await buffered.closeJournal('run', entry)).toBe('memory')
    expect(buffered.storage()).toMatchObject({ problem: 'unavailable', unsaved: [entry] })
    oldPage.close()
    await vi.waitFor(async () => {
      await buffered.retry()
      expect(buffered.storage()).toEqual({ problem: null, unsaved: [], isAtRisk: false })
    })
    expect(await buffered.entries()).toEqual([entry])
    vi.restoreAllMocks()
  })
})

describe('the code of the store, which comes over the network', () => {
  it('is asked for again after it was lost once, and nothing is lost with it', async () => {
    const stored = createMemoryPracticeRepository()
    let requests = 0
    const open = async () => {
      requests += 1
      if (requests === 1) throw new TypeError('Failed to fetch dynamically imported module')
      return stored
    }
    const buffered = createBufferedRepository({ open, problemOf })
    expect(await buffered.add(entry)).toBe('memory')
    await buffered.retry()
    expect(await stored.entries()).toEqual([entry])
    expect(requests).toBe(2)
  })
})

describe('whichever call of the browser’s store fails', () => {
  let indexedDB: IDBFactory
  let failing: FailingIndexedDb

  beforeEach(() => {
    failing = failingIndexedDb()
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  })
  afterEach(() => {
    failing.restore()
    vi.restoreAllMocks()
  })

  const errorNames = [
    'UnknownError',
    'InvalidStateError',
    'DatabaseClosedError',
    'AbortError',
    'QuotaExceededError',
    'SecurityError',
    'VersionError',
    'TransactionInactiveError',
    'ReadOnlyError',
  ]

  const openTab = async () => openPracticeRepository({ indexedDB, IDBKeyRange })

  /** A whole practice: two journal rows, its end, what was said of it. Where each of the two entries is said to be. */
  async function practise(buffered: BufferedPracticeRepository) {
    await buffered.writeJournal(row)
    await buffered.writeJournal(row)
    return [await buffered.closeJournal('run', entry), await buffered.add(feeling)]
  }

  it.each(errorNames.flatMap((name) => [[name, 'once'] as const, [name, 'from then on'] as const]))(
    'with %s, %s: it is stored, or held in memory and told, and stored once the store is back',
    async (name, howLong) => {
      for (let failingCall = 1; ; failingCall += 1) {
        indexedDB = new IDBFactory()
        const buffered = createBufferedRepository({ open: openTab, problemOf })
        failing.arm(name, (call) => (howLong === 'once' ? call === failingCall : call >= failingCall))
        const savedIn = await practise(buffered)
        const calls = failing.disarm()

        const { unsaved, isAtRisk, problem } = buffered.storage()
        const inStore = await (await openTab()).entries()
        ;[entry, feeling].forEach((each, index) => {
          if (savedIn[index] === 'store') expect(inStore).toContainEqual(each)
          else expect([unsaved, inStore]).toContainEqual(expect.arrayContaining([each]))
        })
        expect(isAtRisk).toBe(unsaved.length > 0)
        if (savedIn[1] === 'memory') expect(problem).not.toBeNull()

        await buffered.retry()
        expect(await (await openTab()).entries()).toEqual([entry, feeling])
        expect(await (await openTab()).journal()).toEqual([])
        expect(buffered.storage()).toEqual({ problem: null, unsaved: [], isAtRisk: false })
        if (failingCall > calls) {
          expect(failingCall).toBeGreaterThan(8)
          return
        }
      }
    },
    60_000,
  )
})

describe('what kind of trouble it is', () => {
  it.each([
    [new DOMException('', 'QuotaExceededError'), false, 'full'],
    [{ name: 'AbortError', inner: new DOMException('', 'QuotaExceededError') }, false, 'full'],
    [new DOMException('', 'SecurityError'), false, 'refused'],
    [{ name: 'OpenFailedError', inner: { name: 'MissingAPIError' } }, false, 'refused'],
    [new DOMException('', 'UnknownError'), false, 'unavailable'],
    // Chromium with cookies blocked.
    [new DOMException('', 'UnknownError'), true, 'refused'],
    ['no error at all', false, 'unavailable'],
  ])('is told from %o where local storage is blocked: %s', (error, isBlocked, problem) => {
    expect(storageProblem(error, () => isBlocked)).toBe(problem)
  })
})
