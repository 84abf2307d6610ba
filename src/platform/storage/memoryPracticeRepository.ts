import type { JournalRow, PracticeRepository } from '../../core/practice/practiceRepository.ts'
import type { LogEntry } from '../../core/practice/practiceLog.ts'
import { supersedes } from '../../core/practice/supersedes.ts'

export interface MemoryPracticeRepository extends PracticeRepository {
  /** The entries that are held, in the order in which they came. */
  held(): readonly LogEntry[]
  /** The journal rows that are held. */
  heldRows(): readonly JournalRow[]
  /** Lets go of an entry, unless another one has taken its place. */
  release(entry: LogEntry): void
}

/** Holds the log for as long as the page is open: for what a browser refuses to store. */
export function createMemoryPracticeRepository(): MemoryPracticeRepository {
  const log = new Map<string, LogEntry>()
  const journal = new Map<string, JournalRow>()
  const keep = (entry: LogEntry) => {
    const kept = log.get(entry.id)
    if (!kept || supersedes(entry, kept)) log.set(entry.id, entry)
  }
  return {
    entries: async () => [...log.values()],
    entriesSince: async () => [...log.values()],
    count: async () => log.size,
    add: async (entry) => keep(entry),
    writeJournal: async (row) => void journal.set(row.entry.id, row),
    journal: async () => [...journal.values()],
    closeJournal: async (practiceId, entry) => {
      if (entry) keep(entry)
      journal.delete(practiceId)
    },
    held: () => [...log.values()],
    heldRows: () => [...journal.values()],
    release(entry) {
      if (log.get(entry.id) === entry) log.delete(entry.id)
    },
  }
}
