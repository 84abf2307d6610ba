import { describe, expect, it } from 'vitest'
import { practiceReport } from '../../../src/core/practice/practiceReport.ts'
import { thisWeek } from '../../../src/features/today/thisWeek.ts'
import { aTuesday } from '../../support/fakeServices.ts'

const practised = (day: string) => ({ id: day, kind: 'practice', day, planned: 600, active: 600 })
const rested = (from: string, to: string | null) => ({ id: `r${from}`, kind: 'rest', from, to, reason: 'flare' })
const weekOf = (...log: unknown[]) => thisWeek(practiceReport(log, { weeklyTarget: 3, dayStart: 240 }, aTuesday), 3)

describe('this week as seven dots', () => {
  it('begins with today, and with days to come', () => {
    expect(weekOf()).toEqual({
      days: ['open', 'today', 'open', 'open', 'open', 'open', 'open'],
      practiceDays: 0,
      restDays: 0,
      target: 3,
    })
  })

  it('counts today once something was practised', () => {
    expect(weekOf(practised('2026-11-23'), practised('2026-11-24')).days.slice(0, 3)).toEqual([
      'practised',
      'practised',
      'open',
    ])
  })

  it('leaves out what was before Monday', () => {
    expect(weekOf(practised('2026-11-22')).practiceDays).toBe(0)
  })

  it('marks a rest day, but a practice on it counts as practice', () => {
    const week = weekOf(rested('2026-11-23', null), practised('2026-11-23'))
    expect(week.days.slice(0, 2)).toEqual(['practised', 'rest'])
    expect(week.restDays).toBe(1)
  })

  it('promises no rest for the days to come', () => {
    expect(weekOf(rested('2026-11-23', null)).days.slice(2)).toEqual(['open', 'open', 'open', 'open', 'open'])
  })
})
