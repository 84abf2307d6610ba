import type { JournalRow, PracticeRepository } from '../core/ports.ts'
import type { LogEntry } from '../core/practice/practiceLog.ts'
import { outranks } from '../core/practice/sameId.ts'

/** Keeps the log for as long as the page is open, for browsers that refuse to store anything. */
export function createMemoryPracticeRepository(): PracticeRepository {
  const log = new Map<string, LogEntry>()
  const journal = new Map<string, JournalRow>()
  const keep = (entry: LogEntry) => {
    const kept = log.get(entry.id)
    if (!kept || outranks(entry, kept)) log.set(entry.id, entry)
  }
  return {
    entries: async () => [...log.values()],
    add: async (entry) => keep(entry),
    writeJournal: async (row) => void journal.set(row.entry.id, row),
    journal: async () => [...journal.values()],
    closeJournal: async (practiceId, entry) => {
      if (entry) keep(entry)
      journal.delete(practiceId)
    },
  }
}
