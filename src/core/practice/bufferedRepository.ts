import type { LogEntry, PracticeEntry } from './practiceLog.ts'
import type { JournalRow } from './practiceRepository.ts'

/** Where a saved entry is: in the store, or only in the memory of this page. */
export type SavedIn = 'store' | 'memory'

/**
 * Why nothing can be stored: `refused` if the browser blocks storage for this page, `full` if there is no space left,
 * `unavailable` if the store does not respond at the moment.
 */
export type StorageProblem = 'refused' | 'full' | 'unavailable'

export interface StorageState {
  /** The problem with the last access; null while the store works and before its first use. */
  readonly problem: StorageProblem | null
  /** Entries that exist only in the memory of this page. */
  readonly unsaved: readonly LogEntry[]
  /** True if closing the page now would lose an entry, or a practice in progress whose journal could not be written. */
  readonly isAtRisk: boolean
}

/**
 * The practice log with a write buffer: what cannot be stored is retained in the memory of the page, reported by `storage`, and
 * written to the store as soon as that is possible.
 */
export interface BufferedPracticeRepository {
  /**
   * The stored entries and those only in memory. Rejects with the store's error if it cannot be read; if the browser blocks
   * storage, resolves to the entries in memory.
   */
  entries(): Promise<readonly unknown[]>
  /** As `entries`, but only those relevant to the days from an instant on. */
  entriesSince(instant: number): Promise<readonly unknown[]>
  /** As `entries`, but only their number. */
  count(): Promise<number>
  /** Never rejects; resolves to where the entry is. */
  add(entry: LogEntry): Promise<SavedIn>
  /** Never rejects; a row that cannot be stored is retained in memory. */
  writeJournal(row: JournalRow): Promise<void>
  /** Moves a practice from the journal into the log; null only removes its row. Never rejects; resolves to where the entry is. */
  closeJournal(practiceId: string, entry: PracticeEntry | null): Promise<SavedIn>
  storage(): StorageState
  /** Notifies the listener of each change of `storage`; returns a function that unsubscribes. */
  subscribe(listener: (state: StorageState) => void): () => void
  /** Retries storing what is only in memory; never rejects. */
  retry(): Promise<void>
}
