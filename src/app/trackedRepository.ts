import type { OpenPages } from '../core/playback/openPages.ts'
import type { PracticeRepository } from '../core/practice/practiceRepository.ts'

/** A repository that lets other pages know which practices are under way in this one, from the first journal row to the end. */
export function trackedRepository(repository: PracticeRepository, pages: Pick<OpenPages, 'hold'>): PracticeRepository {
  const holds = new Map<string, (() => void) | null>()

  const hold = (id: string) => {
    if (!holds.has(id)) holds.set(id, pages.hold(id))
    return holds.get(id) !== null
  }

  return {
    ...repository,
    writeJournal: (row) => repository.writeJournal({ ...row, isTraceable: hold(row.entry.id) }),
    async closeJournal(practiceId, entry) {
      await repository.closeJournal(practiceId, entry)
      holds.get(practiceId)?.()
      holds.delete(practiceId)
    },
  }
}
