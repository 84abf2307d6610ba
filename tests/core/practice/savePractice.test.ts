import { describe, expect, it } from 'vitest'
import { recoverInterruptedPractices, savePractice } from '../../../src/core/practice/savePractice.ts'
import type { PracticeRepository } from '../../../src/core/practice/practiceRepository.ts'
import { practiceReport } from '../../../src/core/practice/practiceReport.ts'
import { createMemoryPracticeRepository } from '../../../src/platform/storage/memoryPracticeRepository.ts'
import { aPractice, utcMoment } from '../../support/aPractice.ts'

const run = aPractice({ id: 'run', active: 130, recordedAt: 1000, endReason: 'interrupted' })

/** No other page is open; it is a minute after the last row. */
const nobody = { underWay: async () => new Set<string>(), now: 61_000 }

describe('keeping a practice', () => {
  it('moves it from the journal to the log', async () => {
    const repository = createMemoryPracticeRepository()
    await repository.writeJournal({ entry: run, position: 130 })
    await expect(savePractice(repository, { ...run, endReason: 'done' })).resolves.toBe(true)
    expect(await repository.entries()).toEqual([{ ...run, endReason: 'done' }])
    expect(await repository.journal()).toEqual([])
  })

  it('forgets less than ten seconds, in the journal too', async () => {
    const repository = createMemoryPracticeRepository()
    await repository.writeJournal({ entry: run, position: 9 })
    await expect(savePractice(repository, { ...run, active: 9 })).resolves.toBe(false)
    expect(await repository.entries()).toEqual([])
    expect(await repository.journal()).toEqual([])
  })

  it('makes one entry of one run, however often its end is pressed', async () => {
    const repository = createMemoryPracticeRepository()
    await Promise.all([savePractice(repository, run), savePractice(repository, run)])
    expect(await repository.entries()).toHaveLength(1)
  })
})

describe('a practice that a killed tab left behind', () => {
  it('counts as interrupted at the next start', async () => {
    const repository = createMemoryPracticeRepository()
    await repository.writeJournal({ entry: { ...run, endReason: 'done' }, position: 130 })
    await expect(recoverInterruptedPractices(repository, nobody)).resolves.toMatchObject([
      { id: 'run', endReason: 'interrupted' },
    ])
    const log = await repository.entries()
    expect(log).toEqual([run])
    expect(practiceReport(log, { weeklyTarget: 3, dayStart: 240 }, utcMoment('2024-05-10T12:00Z')).current).toBe(1)
    expect(await repository.journal()).toEqual([])
  })

  it('is brought in once, however often the app starts', async () => {
    const repository = createMemoryPracticeRepository()
    await repository.writeJournal({ entry: run, position: 130 })
    await recoverInterruptedPractices(repository, nobody)
    await expect(recoverInterruptedPractices(repository, nobody)).resolves.toEqual([])
    expect(await repository.entries()).toHaveLength(1)
  })

  it('does not replace its own end that was written later', async () => {
    const repository = createMemoryPracticeRepository()
    const done = aPractice({ ...run, active: 600, recordedAt: 2000, endReason: 'done' })
    await repository.add(done)
    await repository.writeJournal({ entry: run, position: 130 })
    await recoverInterruptedPractices(repository, nobody)
    expect(await repository.entries()).toEqual([done])
  })

  it('is completed by its own end, where it was still going on in another tab', async () => {
    const repository = createMemoryPracticeRepository()
    await repository.writeJournal({ entry: run, position: 130 })
    await recoverInterruptedPractices(repository, nobody)
    const done = aPractice({ ...run, active: 600, recordedAt: 2000, endReason: 'done' })
    await savePractice(repository, done)
    expect(await repository.entries()).toEqual([done])
  })

  it('is forgotten if it lasted less than ten seconds', async () => {
    const repository = createMemoryPracticeRepository()
    await repository.writeJournal({ entry: { ...run, active: 5 }, position: 5 })
    await expect(recoverInterruptedPractices(repository, nobody)).resolves.toEqual([])
    expect(await repository.entries()).toEqual([])
    expect(await repository.journal()).toEqual([])
  })
})

describe('practices of several tabs', () => {
  const traceable = (id: string, recordedAt = 1000) => ({
    entry: aPractice({ id, active: 60, recordedAt }),
    position: 60,
    isTraceable: true,
  })
  const without = (row: ReturnType<typeof traceable>) => ({ entry: row.entry, position: row.position })
  const ids = async (repository: PracticeRepository) =>
    (await repository.entries()).map((entry) => (entry as { readonly id: string }).id)

  it('are both brought in after the browser was killed', async () => {
    const repository = createMemoryPracticeRepository()
    await repository.writeJournal(traceable('a'))
    await repository.writeJournal(traceable('b'))
    await recoverInterruptedPractices(repository, nobody)
    expect(await ids(repository)).toEqual(['a', 'b'])
    expect(await repository.journal()).toEqual([])
  })

  it('are brought in at once, where it is known that their tab is gone', async () => {
    const repository = createMemoryPracticeRepository()
    await repository.writeJournal(traceable('a', 1000))
    await recoverInterruptedPractices(repository, { ...nobody, now: 1001 })
    expect(await ids(repository)).toEqual(['a'])
  })

  it('leave the one alone whose tab lives, however long it has stood paused', async () => {
    const repository = createMemoryPracticeRepository()
    const living = traceable('living')
    await repository.writeJournal(living)
    await repository.writeJournal(traceable('dead'))
    await recoverInterruptedPractices(repository, { underWay: async () => new Set(['living']), now: 3_600_000 })
    expect(await ids(repository)).toEqual(['dead'])
    expect(await repository.journal()).toEqual([living])
  })

  it.each([
    ['by an older version of the app', without(traceable('a')), async () => new Set<string>()],
    ['where the browser cannot tell', traceable('a'), async () => null],
  ])('written %s are left while their row is younger than three beats', async (_where, row, underWay) => {
    const repository = createMemoryPracticeRepository()
    await repository.writeJournal(row)
    await recoverInterruptedPractices(repository, { underWay, now: 1000 + 14_999 })
    expect(await ids(repository)).toEqual([])
    await recoverInterruptedPractices(repository, { underWay, now: 1000 + 15_000 })
    expect(await ids(repository)).toEqual(['a'])
  })

  it('written before the clock was set back are not waited for', async () => {
    const repository = createMemoryPracticeRepository()
    await repository.writeJournal(without(traceable('a', 900_000)))
    await recoverInterruptedPractices(repository, { underWay: async () => null, now: 1000 })
    expect(await ids(repository)).toEqual(['a'])
  })
})
