import { rememberLoaded } from '../core/lazyPart.ts'
import type { PracticeRepository } from '../core/ports.ts'

/**
 * A repository whose store is opened at the first use, so that the first screen does not wait for it. An opening that failed
 * is not remembered: the code of the store may have been lost on its way over the network, and the next use asks again.
 */
export function laterRepository(open: () => Promise<PracticeRepository>): PracticeRepository {
  const repository = rememberLoaded(open)
  return {
    entries: async () => (await repository()).entries(),
    add: async (entry) => (await repository()).add(entry),
    writeJournal: async (row) => (await repository()).writeJournal(row),
    journal: async () => (await repository()).journal(),
    closeJournal: async (practiceId, entry) => (await repository()).closeJournal(practiceId, entry),
  }
}
