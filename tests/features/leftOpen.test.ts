import { beforeEach, describe, expect, it } from 'vitest'
import type { Moment } from '../../src/core/practice/practiceLog.ts'
import { aTuesday, fakeServices } from '../support/fakeServices.ts'
import { visitMeru, type Visit } from '../support/visitMeru.ts'

beforeEach(() => localStorage.clear())

const hour = 3_600_000
/** Wednesday 25 November 2026, 08:30 in Berlin. */
const nextMorning: Moment = { ...aTuesday, at: aTuesday.at + 16 * hour + 10 * 60_000 }

const painShown = (visit: Visit) => visit.control(/^How (much|bad)/).getAttribute('aria-valuetext')

async function practise(visit: Visit, start: string): Promise<readonly unknown[]> {
  await visit.tap(start)
  await visit.listen(14)
  await visit.tap('End session')
  return visit.services.repository.entries()
}

describe('the app left open overnight', () => {
  it.each(['minute', 'return'] as const)('asks for the pain again and marks the new day (%s)', async (wake) => {
    const visit = await visitMeru('/')
    await visit.tap('Lower back')
    await visit.slide(/^How (much|bad)/, 7)
    expect(visit.text()).toContain('Tuesday: today')
    visit.services.setNow(nextMorning)
    await visit.services.wake(wake)
    await visit.settle()
    expect(painShown(visit)).toBe('not said yet')
    expect(visit.text()).toContain('Wednesday: today')
    expect(visit.text()).not.toContain('Tuesday: today')
  })

  it('never writes the pain of yesterday into the practice of today', async () => {
    const visit = await visitMeru('/')
    await visit.tap('Lower back')
    await visit.slide(/^How (much|bad)/, 7)
    visit.services.setNow(nextMorning)
    expect(await practise(visit, 'Start First moves')).toEqual([
      expect.not.objectContaining({ painBefore: expect.anything() }),
    ])
  })

  it('nor where the session starts from its own page', async () => {
    const visit = await visitMeru('/')
    await visit.tap('Lower back')
    await visit.slide(/^How (much|bad)/, 7)
    await visit.router.push('/sessions/mid-back')
    await visit.settle()
    visit.services.setNow(nextMorning)
    expect(await practise(visit, 'Start 2 minutes')).toEqual([
      expect.not.objectContaining({ painBefore: expect.anything() }),
    ])
  })

  it.each([
    ['a flight to Kiritimati, where it is Wednesday already', { utcOffset: 840 }, 'Wednesday'],
    ['a flight to Hawaii, where it is early on Tuesday', { utcOffset: -600 }, 'Tuesday'],
    ['the minute before the day starts', { at: Date.UTC(2026, 10, 25, 2, 59) }, 'Tuesday'],
    ['the minute in which the day starts', { at: Date.UTC(2026, 10, 25, 3) }, 'Wednesday'],
  ])('marks the day that it is after %s', async (_what, change, day) => {
    const visit = await visitMeru('/')
    visit.services.setNow({ ...aTuesday, ...change })
    await visit.services.wake('minute')
    await visit.settle()
    expect(visit.text().match(/\w+: today/g)).toEqual([`${day}: today`])
  })

  it.each([
    ['in spring, with 23 hours', '2026-03-28T20:00+01:00', 60, '2026-03-29T04:00+02:00', 120, 'Saturday', 'Sunday'],
    ['in autumn, with 25 hours', '2026-10-24T20:00+02:00', 120, '2026-10-25T04:00+01:00', 60, 'Saturday', 'Sunday'],
  ])('keeps the start of the day %s', async (_what, evening, before, start, after, day, next) => {
    const visit = await visitMeru('/', fakeServices({ now: { at: Date.parse(evening), utcOffset: before } }))
    expect(visit.text()).toContain(`${day}: today`)
    visit.services.setNow({ at: Date.parse(start) - 60_000, utcOffset: after })
    await visit.services.wake('minute')
    await visit.settle()
    expect(visit.text()).toContain(`${day}: today`)
    visit.services.setNow({ at: Date.parse(start), utcOffset: after })
    await visit.services.wake('minute')
    await visit.settle()
    expect(visit.text()).toContain(`${next}: today`)
  })

  it('marks the new day and its week in the record', async () => {
    const practice = { id: 'p', kind: 'practice', day: '2026-11-24', planned: 600, active: 600 }
    const visit = await visitMeru('/practice', fakeServices({ log: [practice] }))
    const today = () => document.querySelector('[aria-current="date"]')?.textContent
    expect(today()).toContain('24')
    visit.services.setNow({ ...aTuesday, at: aTuesday.at + 7 * 24 * hour })
    await visit.services.wake('minute')
    await visit.settle()
    expect(today()).toContain('1')
    expect(visit.text()).toContain('December')
    expect(visit.text()).toContain('0 of 3 days this week')
  })

  it('shows what another tab has written meanwhile', async () => {
    const log: unknown[] = []
    const visit = await visitMeru('/', fakeServices({ log }))
    expect(visit.text()).toContain('Tuesday: today')
    log.push({ id: 'p', kind: 'practice', day: '2026-11-24', planned: 600, active: 600 })
    await visit.services.wake('return')
    await visit.settle()
    expect(visit.text()).toContain('Tuesday: practised')
    await visit.router.push('/practice')
    await visit.settle()
    log.push({ id: 'q', kind: 'practice', day: '2026-11-23', planned: 600, active: 600 })
    await visit.services.wake('return')
    await visit.settle()
    expect(visit.text()).toContain('Monday 23 November')
  })

  it('no longer says today of the practice of yesterday', async () => {
    const visit = await visitMeru('/')
    await visit.tap('Lower back')
    await practise(visit, 'Start First moves')
    expect(visit.text()).toContain('today at 16:20')
    visit.services.setNow(nextMorning)
    await visit.services.wake('return')
    await visit.settle()
    expect(visit.text()).toContain('Tuesday 24 November at 16:20')
  })
})

describe('the pain that was said', () => {
  it('holds for some hours of the day, on every page', async () => {
    const visit = await visitMeru('/')
    await visit.slide(/^How (much|bad)/, 4)
    await visit.router.push('/sessions/mid-back')
    await visit.settle()
    visit.services.setNow({ ...aTuesday, at: aTuesday.at + 3 * hour })
    expect(await practise(visit, 'Start 2 minutes')).toEqual([expect.objectContaining({ painBefore: 4 })])
  })

  it('is still known after a reload on another page', async () => {
    const first = await visitMeru('/')
    await first.slide(/^How (much|bad)/, 4)
    const again = await visitMeru('/sessions/mid-back')
    expect(await practise(again, 'Start 2 minutes')).toEqual([expect.objectContaining({ painBefore: 4 })])
  })

  it('is said anew by what was said after a practice', async () => {
    const visit = await visitMeru('/')
    await visit.tap('Lower back')
    await visit.slide(/^How (much|bad)/, 5)
    await practise(visit, 'Start First moves')
    await visit.slide(/your back now/, 3)
    await visit.tap('Done')
    expect(painShown(visit)).toMatch(/^3/)
  })
})
