import { describe, expect, it } from 'vitest'
import { trackedRepository } from '../../src/app/trackedRepository.ts'
import { createMemoryPracticeRepository } from '../../src/platform/storage/memoryPracticeRepository.ts'
import { aPractice } from '../support/aPractice.ts'

const entry = aPractice({ id: 'run' })

describe('a practice under way', () => {
  it('is known to other pages from its first journal row until it is in the log', async () => {
    const held = new Set<string>()
    const hold = (id: string) => {
      held.add(id)
      return () => void held.delete(id)
    }
    const repository = trackedRepository(createMemoryPracticeRepository(), { hold })
    await repository.writeJournal({ entry, position: 5 })
    await repository.writeJournal({ entry, position: 10 })
    expect([...held]).toEqual(['run'])
    expect(await repository.journal()).toEqual([{ entry, position: 10, isTraceable: true }])
    await repository.closeJournal('run', entry)
    expect([...held]).toEqual([])
  })

  it('says in its row where nobody could find its page', async () => {
    const repository = trackedRepository(createMemoryPracticeRepository(), { hold: () => null })
    await repository.writeJournal({ entry, position: 5 })
    expect(await repository.journal()).toEqual([{ entry, position: 5, isTraceable: false }])
  })
})
