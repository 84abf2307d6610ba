import { describe, expect, it } from 'vitest'
import { createReports } from '../../src/app/report/createReports.ts'
import type { ReportRequest } from '../../src/core/practice/reportPage.ts'
import { reportPage } from '../../src/core/practice/reportPage.ts'
import { createBufferedRepository } from '../../src/platform/storage/bufferedRepository.ts'
import { createMemoryPracticeRepository } from '../../src/platform/storage/memoryPracticeRepository.ts'
import { aPractice, utcMoment } from '../support/aPractice.ts'

const order: ReportRequest = {
  settings: { weeklyTarget: 3, dayStart: 240 },
  now: utcMoment('2024-05-11T12:00Z'),
  limit: 140,
}

function aLife(length: number) {
  const store = createMemoryPracticeRepository()
  const log = Array.from({ length }, (_, index) => aPractice({ id: `p${index}` }))
  let read = 0
  const repository = createBufferedRepository({
    open: async () => ({
      ...store,
      count: async () => length,
      entries: async () => {
        read += length
        return log
      },
    }),
  })
  return { repository, log, read: () => read }
}

describe('the report', () => {
  it('of a long life is made by the worker, and the page reads no entry for it', async () => {
    const { repository, log, read } = aLife(20_000)
    const loadReport = createReports(repository, async (asked) => reportPage(log, asked))
    const page = await loadReport(order)
    expect([page.practices.length, page.practiceCount]).toEqual([140, 20_000])
    expect(read()).toBe(0)
  })

  it('of a life of some years needs no worker', async () => {
    const { repository } = aLife(2000)
    const loadReport = createReports(repository, () => Promise.reject(new Error('It was asked')))
    expect((await loadReport(order)).practiceCount).toBe(2000)
  })

  it('is made by the page where the worker cannot', async () => {
    const { repository } = aLife(2001)
    const loadReport = createReports(repository, () => Promise.reject(new Error('No worker')))
    expect((await loadReport(order)).practiceCount).toBe(2001)
  })

  it('has what is only in memory, too', async () => {
    const { repository, log } = aLife(2001)
    const store = createMemoryPracticeRepository()
    const refusing = createBufferedRepository({
      open: async () => ({
        ...store,
        count: async () => 2001,
        add: () => Promise.reject(new DOMException('No room', 'QuotaExceededError')),
      }),
    })
    await refusing.add(aPractice({ id: 'now' }))
    const loadReport = createReports(refusing, async ({ unsaved, ...asked }) => reportPage([...log, ...unsaved], asked))
    expect((await loadReport(order)).practiceCount).toBe(2002)
    expect(await repository.count()).toBe(2001)
  })

  it('rejects where the log cannot be read', async () => {
    const lost = () => Promise.reject(new DOMException('Lost', 'UnknownError'))
    const repository = createBufferedRepository({
      open: async () => ({ ...createMemoryPracticeRepository(), count: lost, entries: lost }),
      problemOf: () => 'unavailable',
    })
    await expect(createReports(repository, lost)(order)).rejects.toMatchObject({ name: 'UnknownError' })
  })
})
