import { describe, expect, it } from 'vitest'
import { createPracticeStorage } from '../../src/app/createPracticeStorage.ts'
import { createBufferedRepository } from '../../src/platform/storage/bufferedRepository.ts'
import { createMemoryPracticeRepository } from '../../src/platform/storage/memoryPracticeRepository.ts'
import { aPractice } from '../support/aPractice.ts'

const entry = aPractice({ id: 'run' })
const settle = () => new Promise((resolve) => setImmediate(resolve))

function aPage() {
  let error: Error | null = new DOMException('No room', 'QuotaExceededError')
  const store = createMemoryPracticeRepository()
  const { add, closeJournal } = store
  store.add = async (given) => {
    if (error) throw error
    await add(given)
  }
  store.closeJournal = async (id, given) => {
    if (error) throw error
    await closeJournal(id, given)
  }
  const repository = createBufferedRepository({ open: async () => store })
  const waits: number[] = []
  let work: () => void = () => undefined
  let comeBack: () => void = () => undefined
  let isWarning = false
  const files: string[] = []
  const storage = createPracticeStorage(repository, {
    now: () => ({ at: Date.UTC(2026, 10, 28, 1), utcOffset: 60 }),
    onReturn: (listener) => void (comeBack = listener),
    later: (given, milliseconds) => {
      work = given
      waits.push(milliseconds)
    },
    download: (name, text) => void files.push(`${name} ${text}`),
    warnBeforeLeaving: (isOn) => void (isWarning = isOn),
  })
  return {
    store,
    repository,
    storage,
    waits,
    files,
    isWarning: () => isWarning,
    comeBack: async () => {
      comeBack()
      await settle()
    },
    wait: async () => {
      work()
      await settle()
    },
    makeRoom: () => void (error = null),
  }
}

describe('a practice that the store refuses', () => {
  it('is tried again after ten seconds, then less and less often, and no more once it is stored', async () => {
    const { repository, store, waits, wait, makeRoom } = aPage()
    await repository.add(entry)
    for (let round = 0; round < 6; round += 1) await wait()
    expect(waits).toEqual([10_000, 20_000, 40_000, 80_000, 160_000, 300_000, 300_000])
    makeRoom()
    await wait()
    expect(await store.entries()).toEqual([entry])
    await wait()
    expect(waits).toHaveLength(7)
  })

  it('is tried again when the person comes back', async () => {
    const { repository, store, comeBack, makeRoom } = aPage()
    await repository.add(entry)
    makeRoom()
    await comeBack()
    expect(await store.entries()).toEqual([entry])
  })

  it('lets the browser ask before the page goes, until it is stored', async () => {
    const { repository, storage, isWarning, makeRoom } = aPage()
    expect(isWarning()).toBe(false)
    await repository.add(entry)
    expect(isWarning()).toBe(true)
    makeRoom()
    await storage.retry()
    expect(isWarning()).toBe(false)
  })

  it('is saved in a file named for the practice day, and leaving needs no question then', async () => {
    const { repository, storage, files, isWarning } = aPage()
    await repository.add(entry)
    // Two in the morning belongs to the day before.
    expect(await storage.saveFile()).toBe('meru-practice-2026-11-27.json')
    expect(files).toEqual([expect.stringContaining('"count": 1')])
    expect(isWarning()).toBe(false)
    await repository.add(aPractice({ id: 'next' }))
    expect(isWarning()).toBe(true)
  })
})
