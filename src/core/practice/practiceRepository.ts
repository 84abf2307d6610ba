import type { LogEntry, PracticeEntry } from './practiceLog.ts'
import type { Seconds } from '../time.ts'

/** An unfinished practice, rewritten every 5 s so that a killed tab loses at most that much. Each practice has its own row. */
export interface JournalRow {
  readonly entry: PracticeEntry
  readonly position: Seconds
  /** Whether `OpenPages` can tell if the page that wrote the row is still open; absent in rows of older versions. */
  readonly isTraceable?: boolean
}

/** The practice log. Every promise resolves only once the store has it; rejects with the store's error. */
export interface PracticeRepository {
  /** The log as it was stored: unknown until read, so a damaged row can be quarantined and never throws. */
  entries(): Promise<readonly unknown[]>
  /** Number of entries in the log. */
  count(): Promise<number>
  /**
   * The entries that bear on the days from an instant on (milliseconds since the epoch): practices that began since, all rests,
   * and what was said of these or takes them back. May hold more, never less.
   */
  entriesSince(instant: number): Promise<readonly unknown[]>
  /** Of two entries with one id the later `recordedAt` stays, so adding the same entry again changes nothing. */
  add(entry: LogEntry): Promise<void>
  /** Rewrites the row of the entry's id. */
  writeJournal(row: JournalRow): Promise<void>
  /** The rows of all unfinished practices; a damaged one is left out. */
  journal(): Promise<readonly JournalRow[]>
  /** Moves a practice from the journal into the log in one transaction, as `add` does; null only removes its row. */
  closeJournal(practiceId: string, entry: PracticeEntry | null): Promise<void>
}
