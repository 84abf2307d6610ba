import type { LogEntry, PracticeEntry } from './practiceLog.ts'
import type { Seconds } from '../time.ts'

/** A practice in progress, rewritten every 5 s so that a killed tab loses at most that much. Each practice has its own row. */
export interface JournalRow {
  readonly entry: PracticeEntry
  readonly position: Seconds
  /** True if `OpenPages` can determine whether the page that wrote the row is still open; absent in rows of older versions. */
  readonly isTraceable?: boolean
}

/** The practice log in the store. Promises resolve once data is stored; they reject with the store's error. */
export interface PracticeRepository {
  /** The stored entries, not yet validated, so that a damaged one can be quarantined and never throws. */
  entries(): Promise<readonly unknown[]>
  /** Number of entries in the log. */
  count(): Promise<number>
  /**
   * The entries relevant to the days from an instant on (milliseconds since the epoch): practices started since, all rests, and
   * the feedback on and removals of these. May include more, never less.
   */
  entriesSince(instant: number): Promise<readonly unknown[]>
  /** Of two entries with the same id, the one with the later `recordedAt` wins, so adding an entry again changes nothing. */
  add(entry: LogEntry): Promise<void>
  /** Inserts or replaces the row with the entry's id. */
  writeJournal(row: JournalRow): Promise<void>
  /** The rows of all unfinished practices, without damaged ones. */
  journal(): Promise<readonly JournalRow[]>
  /** Moves a practice from the journal into the log in one transaction, as `add` does; null only removes its row. */
  closeJournal(practiceId: string, entry: PracticeEntry | null): Promise<void>
}
