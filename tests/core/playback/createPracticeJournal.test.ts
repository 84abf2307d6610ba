import { beforeEach, describe, expect, it } from 'vitest'
import type { JournalRow } from '../../../src/core/practice/practiceRepository.ts'
import type { SavedIn, StorageState } from '../../../src/core/practice/bufferedRepository.ts'
import { createPracticeJournal, type PracticeJournal } from '../../../src/core/playback/createPracticeJournal.ts'
import type { LogEntry, PracticeEntry } from '../../../src/core/practice/practiceLog.ts'
import type { PlaybackMoment, PracticeStart } from '../../../src/core/practice/recorder.ts'
import { aPractice } from '../../support/aPractice.ts'

const start: PracticeStart = {
  id: 'run',
  startedAt: { at: 1_715_331_600_000, utcOffset: 0 },
  dayStart: 240,
  planned: 600,
  session: 'mid-back',
  title: 'Mid back',
  regions: ['mid'],
}

/** A store that writes down what it is asked for, and answers when it is told to. */
function aStore() {
  const rows: JournalRow[] = []
  const closed: [string, PracticeEntry | null][] = []
  const listeners = new Set<(state: StorageState) => void>()
  let unsaved: readonly LogEntry[] = []
  let savedIn: SavedIn = 'store'
  let retries = 0
  const state = (): StorageState => ({ problem: null, unsaved, isAtRisk: unsaved.length > 0 })
  return {
    ...{ rows, closed, listeners, retries: () => retries },
    refuse: () => void (savedIn = 'memory'),
    /** What is only in memory now, as everybody who listens is told. */
    holds(...entries: readonly LogEntry[]) {
      unsaved = entries
      listeners.forEach((listener) => listener(state()))
    },
    repository: {
      writeJournal: async (row: JournalRow) => void rows.push(row),
      async closeJournal(id: string, entry: PracticeEntry | null) {
        closed.push([id, entry])
        if (savedIn === 'memory' && entry) unsaved = [entry]
        return savedIn
      },
      storage: state,
      subscribe(listener: (state: StorageState) => void) {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
      retry: async () => void (retries += 1),
    },
  }
}

let store: ReturnType<typeof aStore>
let journal: PracticeJournal
let changes: string[]

const settle = () => new Promise((resolve) => setImmediate(resolve))
const playing = (at: number, position = at): PlaybackMoment => ({ status: 'playing', at, position })

beforeEach(() => {
  store = aStore()
  changes = []
  journal = createPracticeJournal({
    start,
    repository: store.repository,
    wallClock: () => 1_715_332_000_000,
    onChange: () => changes.push(journal.status()),
  })
})

describe('while a session plays', () => {
  it('nothing is written before it begins', async () => {
    journal.flush()
    await settle()
    expect([store.rows, journal.status()]).toEqual([[], 'open'])
  })

  it('the journal is written at the first moment, and every five seconds', async () => {
    for (let second = 100; second <= 112; second += 1) journal.follow(playing(second), 0)
    await settle()
    expect(store.rows.map(({ position, entry }) => [position, entry.active])).toEqual([
      [100, 0],
      [105, 5],
      [110, 10],
    ])
    expect(store.rows[0]?.entry).toMatchObject({ id: 'run', endReason: 'interrupted', recordedAt: 1_715_332_000_000 })
  })

  it('the journal is written as soon as another step begins', async () => {
    journal.follow(playing(100), 0)
    journal.follow(playing(101), 0)
    journal.follow(playing(102), 1)
    journal.follow(playing(106), 1)
    journal.follow(playing(107), 1)
    await settle()
    expect(store.rows.map(({ position }) => position)).toEqual([100, 102, 107])
  })

  it('the journal is written at once where the page may be about to go', async () => {
    journal.follow(playing(100), 0)
    journal.follow(playing(103), 0)
    journal.flush()
    await settle()
    expect(store.rows.map(({ position, entry }) => [position, entry.active])).toEqual([
      [100, 0],
      [103, 3],
    ])
  })
})

describe('when it has ended', () => {
  it('what was practised is in the log, after all that was on its way to the journal', async () => {
    journal.follow(playing(100), 0)
    journal.follow(playing(160), 0)
    journal.finish('done')
    expect([journal.status(), store.closed]).toEqual(['saving', []])
    await settle()
    expect(store.rows).toHaveLength(2)
    expect(store.closed).toMatchObject([['run', { id: 'run', active: 60, endReason: 'done' }]])
    expect([journal.status(), changes, store.listeners.size]).toEqual(['saved', ['saved'], 0])
  })

  it('nothing is kept of less than ten seconds, in the journal neither', async () => {
    journal.follow(playing(100), 0)
    journal.follow(playing(109), 0)
    journal.finish('user')
    await settle()
    expect([store.closed, journal.status(), changes]).toEqual([[['run', null]], 'too-short', ['too-short']])
  })

  it('nothing is kept where it never began', async () => {
    journal.finish('user')
    await settle()
    expect([store.closed, journal.status()]).toEqual([[['run', null]], 'too-short'])
  })

  it('it is kept once, however often it is ended', async () => {
    journal.follow(playing(100), 0)
    journal.follow(playing(160), 0)
    journal.finish('user')
    journal.finish('done')
    await settle()
    journal.finish('done')
    journal.flush()
    await settle()
    expect(store.closed).toMatchObject([['run', { endReason: 'user' }]])
    expect([store.rows.length, store.retries()]).toEqual([2, 0])
  })
})

describe('where the store refuses it', () => {
  beforeEach(async () => {
    store.refuse()
    journal.follow(playing(100), 0)
    journal.follow(playing(160), 0)
    journal.finish('done')
    await settle()
  })

  it('it says that it is not saved', () => {
    expect([journal.status(), changes]).toEqual(['not-saved', ['not-saved']])
  })

  it('it says that it is kept as soon as it is, and listens no longer', () => {
    const other = aPractice({ id: 'other' })
    store.holds(aPractice({ id: 'run' }), other)
    expect(journal.status()).toBe('not-saved')
    store.holds(other)
    store.holds(other)
    expect([journal.status(), changes, store.listeners.size]).toEqual(['saved', ['not-saved', 'saved'], 0])
  })

  it('it is tried again when it is asked for again', () => {
    journal.finish('done')
    expect([store.retries(), store.closed.length]).toEqual([1, 1])
  })
})
