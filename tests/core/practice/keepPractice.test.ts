import { describe, expect, it } from 'vitest'
import { finishBrokenOff, keepPractice } from '../../../src/core/practice/keepPractice.ts'
import { practiceReport } from '../../../src/core/practice/practiceReport.ts'
import { createMemoryPracticeRepository } from '../../../src/platform/memoryPracticeRepository.ts'
import { aPractice, utcMoment } from '../../support/aPractice.ts'

const run = aPractice({ id: 'run', active: 130, recordedAt: 1000, endReason: 'interrupted' })

describe('keeping a practice', () => {
  it('moves it from the journal to the log', async () => {
    const repository = createMemoryPracticeRepository()
    await repository.writeJournal({ entry: run, position: 130 })
    await expect(keepPractice(repository, { ...run, endReason: 'done' })).resolves.toBe(true)
    expect(await repository.entries()).toEqual([{ ...run, endReason: 'done' }])
    expect(await repository.readJournal()).toBeNull()
  })

  it('forgets less than ten seconds, in the journal too', async () => {
    const repository = createMemoryPracticeRepository()
    await repository.writeJournal({ entry: run, position: 9 })
    await expect(keepPractice(repository, { ...run, active: 9 })).resolves.toBe(false)
    expect(await repository.entries()).toEqual([])
    expect(await repository.readJournal()).toBeNull()
  })

  it('makes one entry of one run, however often its end is pressed', async () => {
    const repository = createMemoryPracticeRepository()
    await Promise.all([keepPractice(repository, run), keepPractice(repository, run)])
    expect(await repository.entries()).toHaveLength(1)
  })
})

describe('a practice that a killed tab left behind', () => {
  it('counts as interrupted at the next start', async () => {
    const repository = createMemoryPracticeRepository()
    await repository.writeJournal({ entry: { ...run, endReason: 'done' }, position: 130 })
    await expect(finishBrokenOff(repository)).resolves.toMatchObject({ id: 'run', endReason: 'interrupted' })
    const log = await repository.entries()
    expect(log).toEqual([run])
    expect(practiceReport(log, { weeklyTarget: 3, dayStart: 240 }, utcMoment('2024-05-10T12:00Z')).current).toBe(1)
    expect(await repository.readJournal()).toBeNull()
  })

  it('is brought in once, however often the app starts', async () => {
    const repository = createMemoryPracticeRepository()
    await repository.writeJournal({ entry: run, position: 130 })
    await finishBrokenOff(repository)
    await expect(finishBrokenOff(repository)).resolves.toBeNull()
    expect(await repository.entries()).toHaveLength(1)
  })

  it('does not replace its own end that was written later', async () => {
    const repository = createMemoryPracticeRepository()
    const done = aPractice({ ...run, active: 600, recordedAt: 2000, endReason: 'done' })
    await repository.add(done)
    await repository.writeJournal({ entry: run, position: 130 })
    await finishBrokenOff(repository)
    expect(await repository.entries()).toEqual([done])
  })

  it('is completed by its own end, where it was still going on in another tab', async () => {
    const repository = createMemoryPracticeRepository()
    await repository.writeJournal({ entry: run, position: 130 })
    await finishBrokenOff(repository)
    const done = aPractice({ ...run, active: 600, recordedAt: 2000, endReason: 'done' })
    await keepPractice(repository, done)
    expect(await repository.entries()).toEqual([done])
  })

  it('is forgotten if it lasted less than ten seconds', async () => {
    const repository = createMemoryPracticeRepository()
    await repository.writeJournal({ entry: { ...run, active: 5 }, position: 5 })
    await expect(finishBrokenOff(repository)).resolves.toBeNull()
    expect(await repository.entries()).toEqual([])
    expect(await repository.readJournal()).toBeNull()
  })
})
