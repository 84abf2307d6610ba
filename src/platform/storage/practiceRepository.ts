import type { PracticeRepository } from '../../core/practice/practiceRepository.ts'
import type { LogEntry } from '../../core/practice/practiceLog.ts'
import { readJournalRow } from '../../core/practice/readJournalRow.ts'
import { supersedes } from '../../core/practice/supersedes.ts'
import { DATABASE } from '../../core/storedNames.ts'
import { tryRead } from '../../core/tryRead.ts'
import { connectPracticeDatabase, type PracticeDatabase } from './practiceDatabase.ts'
import { withReconnect } from './withReconnect.ts'

export interface PracticeRepositoryOptions {
  readonly name?: string
  /** Null for a browser without IndexedDB, such as Safari in Lockdown Mode. */
  readonly indexedDB?: IDBFactory | null
  readonly IDBKeyRange?: typeof globalThis.IDBKeyRange
}

/** Key of the one row that all tabs shared in the first version; tabs of that version write it still. */
const SHARED_JOURNAL_KEY = 'current'

/**
 * The practice log of this browser. Each action is one transaction and resolves once that is complete; a lost connection
 * is made again once, any other failure rejects with the store's error and the entry stays with the caller.
 * Throws a `SecurityError` where the browser has no IndexedDB for the page.
 */
export function openPracticeRepository(options: PracticeRepositoryOptions = {}): PracticeRepository {
  const { name = DATABASE, indexedDB = ownIndexedDB(), IDBKeyRange = globalThis.IDBKeyRange } = options
  if (indexedDB === null) throw new DOMException('The browser has no IndexedDB for this page', 'SecurityError')
  const runOnHandle = withReconnect(() => connectPracticeDatabase({ name, indexedDB, IDBKeyRange }))
  const run = <T>(action: (database: PracticeDatabase) => Promise<T>): Promise<T> =>
    runOnHandle(async (database) => {
      await database.reach()
      return action(database)
    })
  return {
    entries: () => run((database) => database.log.toArray()),
    count: () => run((database) => database.log.count()),
    entriesSince: (instant) => run((database) => database.read(() => readSince(database, instant))),
    add: (entry) => run((database) => database.write(() => keepInLog(database, entry))),
    writeJournal: (row) =>
      run((database) =>
        database.write(async () => {
          await database.journal.put(row, row.entry.id)
        }),
      ),
    journal: () =>
      run(async (database) => (await database.journal.toArray()).flatMap((raw) => readJournalRow(raw) ?? [])),
    closeJournal: (practiceId, entry) =>
      run((database) =>
        database.write(async () => {
          if (entry) await keepInLog(database, entry)
          await database.journal.delete(practiceId)
          const shared = readJournalRow(await database.journal.get(SHARED_JOURNAL_KEY))
          if (shared?.entry.id === practiceId) await database.journal.delete(SHARED_JOURNAL_KEY)
        }),
      ),
  }
}

async function readSince({ log }: PracticeDatabase, instant: number): Promise<readonly unknown[]> {
  const [begun, dated, rests] = await Promise.all([
    log.where('startedAt').aboveOrEqual(instant).toArray(),
    log.where('day').aboveOrEqual(new Date(instant).toISOString().slice(0, 10)).toArray(),
    log.where('kind').equals('rest').toArray(),
  ])
  const found = [...begun, ...dated, ...rests]
  const about = await log.where('target').anyOf(found.map(idOf)).toArray()
  return [...new Map([...found, ...about].map((entry) => [idOf(entry), entry])).values()]
}

/** Every row has one: it is the key of the table. */
const idOf = (entry: unknown) => (entry as { readonly id: string }).id

/** Not every browser has what its types promise, and some throw at the mere touch of it. */
const ownIndexedDB = () => tryRead(() => globalThis.indexedDB as IDBFactory | null) ?? null

async function keepInLog({ log }: PracticeDatabase, entry: LogEntry): Promise<void> {
  const kept = await log.get(entry.id)
  if (kept === undefined || supersedes(entry, kept)) await log.put(entry)
}
