/** What core and the screens ask of the world; `platform/` implements it. */
import type { LogEntry, PracticeEntry } from './practice/practiceLog.ts'
import type { Seconds } from './time.ts'

/** Seconds that a sentence takes, whichever of the built-in voices speaks it; undefined without a clip. */
export type ClipSeconds = (text: string) => Seconds | undefined

/** The unfinished practice, rewritten every 5 s so that a killed tab loses at most that much. */
export interface JournalRow {
  readonly entry: PracticeEntry
  readonly position: Seconds
}

/** The practice log. Every promise resolves only once the store has it; rejects with the store's error. */
export interface PracticeRepository {
  /** The log as it was stored: unknown until read, so a damaged row can be quarantined and never throws. */
  entries(): Promise<readonly unknown[]>
  add(entry: LogEntry): Promise<void>
  writeJournal(row: JournalRow): Promise<void>
  readJournal(): Promise<JournalRow | null>
  /** Moves the journal's practice into the log in one transaction. */
  closeJournal(entry: PracticeEntry): Promise<void>
}
