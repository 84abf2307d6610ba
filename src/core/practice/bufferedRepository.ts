import type { LogEntry, PracticeEntry } from './practiceLog.ts'
import type { JournalRow } from './practiceRepository.ts'

/** Where an entry is after it was given to be saved: in the store, or only in the memory of this page. */
export type SavedIn = 'store' | 'memory'

/**
 * Why the store takes nothing: `refused` where the browser lets the page store nothing at all, `full` where there is no room,
 * `unavailable` where it does not answer just now.
 */
export type StorageProblem = 'refused' | 'full' | 'unavailable'

export interface StorageState {
  /** What went wrong with the last access; null while the store works, and before it was first used. */
  readonly problem: StorageProblem | null
  /** Entries that are only in the memory of this page. */
  readonly unsaved: readonly LogEntry[]
  /** Something would be lost if the page closed now: an entry, or a practice under way whose journal is refused. */
  readonly isAtRisk: boolean
}

/**
 * The practice log as the app uses it: what the store refuses is held in the memory of the page, is part of `storage`, and is
 * moved into the store as soon as that takes it.
 */
export interface BufferedPracticeRepository {
  /**
   * The log as it was stored, with what is only in memory. Rejects with the store's error where it cannot be read; where the
   * browser lets the page store nothing, what is in memory is all there is.
   */
  entries(): Promise<readonly unknown[]>
  /** As `entries`, for the days from an instant on. */
  entriesSince(instant: number): Promise<readonly unknown[]>
  /** As `entries`, but only their number. */
  count(): Promise<number>
  /** Never rejects, and says where the entry is. */
  add(entry: LogEntry): Promise<SavedIn>
  /** Never rejects; a row that the store refuses is held in memory. */
  writeJournal(row: JournalRow): Promise<void>
  /** Moves a practice from the journal into the log; null only removes its row. Never rejects, and says where the entry is. */
  closeJournal(practiceId: string, entry: PracticeEntry | null): Promise<SavedIn>
  storage(): StorageState
  /** Calls back at each change of `storage`; returns the way to stop. */
  subscribe(listener: (state: StorageState) => void): () => void
  /** Tries to move into the store what is only in memory; never rejects. */
  retry(): Promise<void>
}
