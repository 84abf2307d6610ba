import { describe, expect, it } from 'vitest'
import type { ReportedDay } from '../../../src/core/practice/summarisePractice.ts'
import { monthDays } from '../../../src/features/practice/monthDays.ts'

const practised = (active: number): ReportedDay => ({ active, isPracticeDay: true, isCovered: false })
const rested: ReportedDay = { active: 0, isPracticeDay: false, isCovered: true }

const november = (days: readonly (readonly [string, ReportedDay])[]) => monthDays(new Map(days), '2026-11-24')
const dayOf = (date: string, day: ReportedDay) => november([[date, day]]).days.find((each) => each.date === date)

describe('the month as a calendar', () => {
  it.each([
    ['2026-11-24', 6, 30],
    ['2027-02-01', 0, 28],
    ['2028-02-29', 1, 29],
  ])('that holds %s has %i empty places and %i days', (today, blanks, days) => {
    const month = monthDays(new Map(), today)
    expect([month.blanks, month.days.length]).toEqual([blanks, days])
    expect(month.days.filter(({ isToday }) => isToday).map(({ date }) => date)).toEqual([today])
  })

  it.each([
    [120, 1],
    [299, 1],
    [300, 2],
    [600, 3],
    [1199, 3],
    [1200, 4],
  ])('draws %i practised seconds as amount %i', (active, amount) => {
    expect(dayOf('2026-11-02', practised(active))?.amount).toBe(amount)
  })

  it('draws no practice where too little was done to count', () => {
    expect(dayOf('2026-11-02', { active: 20, isPracticeDay: false, isCovered: false })?.amount).toBeNull()
  })

  it('rings a rest day, but never one that is still to come', () => {
    expect(dayOf('2026-11-05', rested)).toMatchObject({ isRest: true, amount: null })
    expect(dayOf('2026-11-26', rested)).toMatchObject({ isRest: false, isToCome: true })
  })

  it('counts a practice on a rest day as practice', () => {
    expect(dayOf('2026-11-05', { ...practised(600), isCovered: true })).toMatchObject({ isRest: false, amount: 3 })
  })
})
