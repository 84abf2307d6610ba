/** The database of the person's own data. Versions only ever add to it, so that an old tab can go on with a new database. */
import Dexie, { type Table } from 'dexie'
import { JOURNAL_TABLE, LOG_TABLE, SETTINGS_TABLE } from '../../core/storedNames.ts'
import { probeIndexedDb } from './probeIndexedDb.ts'

export interface PracticeDatabase {
  /** Resolves once it is known that the browser opens the database; rejects with its error where it does not. */
  reach(): Promise<void>
  /** Append-only, by the entries' ids. */
  readonly log: Table<unknown, string>
  /** The unfinished practices, by their ids. */
  readonly journal: Table<unknown, string>
  /** Runs its work in one transaction that only reads the log. */
  read<T>(work: () => Promise<T>): Promise<T>
  /** Runs its work in one transaction over log and journal; resolves once that is complete. */
  write<T>(work: () => Promise<T>): Promise<T>
  close(): void
}

/** Where the database lives; the browser's own or a fake. */
export interface PracticeDatabaseOptions {
  readonly name: string
  readonly indexedDB: IDBFactory
  readonly IDBKeyRange: typeof globalThis.IDBKeyRange
}

/** Makes a connection that opens when it is first used. */
export function connectPracticeDatabase(options: PracticeDatabaseOptions): PracticeDatabase {
  const database = new Dexie(options.name, {
    indexedDB: options.indexedDB,
    IDBKeyRange: options.IDBKeyRange,
    // Complete means on the disk, not merely with the operating system; costs about 1 ms (reliability reference §2.1).
    chromeTransactionDurability: 'strict',
  })
  database.version(1).stores({ [LOG_TABLE]: 'id', [JOURNAL_TABLE]: '', [SETTINGS_TABLE]: 'name' })
  // So that Today reads a few entries and not a whole life.
  database.version(2).stores({ [LOG_TABLE]: 'id, startedAt, day, kind, target' })
  const [log, journal] = [database.table<unknown, string>(LOG_TABLE), database.table<unknown, string>(JOURNAL_TABLE)]
  let isReached = false
  return {
    async reach() {
      if (!isReached) await probeIndexedDb(options.indexedDB, options.name)
      isReached = true
    },
    log,
    journal,
    read: async (work) => database.transaction('r', log, work),
    write: async (work) => database.transaction('rw', log, journal, work),
    close: () => database.close(),
  }
}
