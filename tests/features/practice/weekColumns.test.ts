import { describe, expect, it } from 'vitest'
import type { PracticeWeek, WeekState } from '../../../src/core/practice/weeks.ts'
import { weekColumns } from '../../../src/features/practice/weekColumns.ts'

const mondays = [
  '2026-09-28',
  '2026-10-05',
  '2026-10-12',
  '2026-10-19',
  '2026-10-26',
  '2026-11-02',
  '2026-11-09',
  '2026-11-16',
  '2026-11-23',
]
const aWeek = (startDay: string, state: WeekState = 'met', practiceDays = 3): PracticeWeek => ({
  startDay,
  state,
  practiceDays,
  covered: 0,
  need: 3,
})

describe('weeks as columns of dots', () => {
  it('shows the last eight weeks up to this one', () => {
    const columns = weekColumns(mondays.map((day) => aWeek(day)))
    expect(columns.map(({ startDay }) => startDay)).toEqual(mondays.slice(1))
    expect(columns.map(({ isNow }) => isNow)).toEqual([false, false, false, false, false, false, false, true])
  })

  it('names every other week, and the month where it changes', () => {
    const labels = weekColumns(mondays.map((day) => aWeek(day))).map(({ label }) => label)
    expect(labels).toEqual(['day-and-month', null, 'day', null, 'day-and-month', null, 'day', 'now'])
  })

  it('leaves the weeks before the first practice empty, in their places', () => {
    const columns = weekColumns([aWeek('2026-11-16'), aWeek('2026-11-23', 'open', 1)])
    expect(columns).toHaveLength(8)
    expect(columns[0]).toMatchObject({ startDay: '2026-10-05', practiceDays: 0, isShort: false })
    expect(columns.map(({ practiceDays }) => practiceDays)).toEqual([0, 0, 0, 0, 0, 0, 3, 1])
  })

  it.each<[WeekState, boolean]>([
    ['met', false],
    ['open', false],
    ['neutral', true],
    ['missed', true],
  ])('draws a week that is %s paler: %s', (state, isShort) => {
    expect(weekColumns([aWeek('2026-11-23', state)]).at(-1)?.isShort).toBe(isShort)
  })
})
