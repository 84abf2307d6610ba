import { describe, expect, it } from 'vitest'
import { daysBetween, parseDate } from '../../../src/core/practice/practiceDay.ts'
import { practiceReport } from '../../../src/core/practice/practiceReport.ts'
import { summariseWeeks } from '../../../src/core/practice/weeks.ts'
import { practicesOn, utcMoment } from '../../support/aPractice.ts'

const dayOf = (date: string): number => parseDate(date) ?? NaN
const firstWeek = ['2024-05-06', '2024-05-08', '2024-05-10']

interface Case {
  readonly name: string
  readonly target: number
  readonly practised: readonly string[]
  readonly rest?: readonly [from: string, to: string]
  readonly today: string
  readonly current: number
  readonly longest: number
}

/** W1–W10 of the reliability specification, §1.6. */
const cases: readonly Case[] = [
  {
    name: 'W1 two full weeks',
    target: 3,
    practised: [...firstWeek, '2024-05-13', '2024-05-15', '2024-05-17'],
    today: '2024-05-19',
    current: 2,
    longest: 2,
  },
  {
    name: 'W2 the second week has two and is still open',
    target: 3,
    practised: [...firstWeek, '2024-05-13', '2024-05-15'],
    today: '2024-05-16',
    current: 1,
    longest: 1,
  },
  {
    name: 'W3 the second week ended with two',
    target: 3,
    practised: [...firstWeek, '2024-05-13', '2024-05-15'],
    today: '2024-05-20',
    current: 0,
    longest: 1,
  },
  {
    name: 'W4 a whole week of flare is neutral',
    target: 3,
    practised: [...firstWeek, '2024-05-20', '2024-05-22', '2024-05-24'],
    rest: ['2024-05-13', '2024-05-19'],
    today: '2024-05-26',
    current: 2,
    longest: 2,
  },
  {
    name: 'W5 three flare days lower the need to two',
    target: 3,
    practised: [...firstWeek, '2024-05-13', '2024-05-14'],
    rest: ['2024-05-15', '2024-05-17'],
    today: '2024-05-20',
    current: 2,
    longest: 2,
  },
  {
    name: 'W6 one flare day leaves the need at three',
    target: 3,
    practised: [...firstWeek, '2024-05-13', '2024-05-14'],
    rest: ['2024-05-15', '2024-05-15'],
    today: '2024-05-20',
    current: 0,
    longest: 1,
  },
  {
    name: 'W7 a first week that begins on a Saturday needs one',
    target: 3,
    practised: ['2024-05-11'],
    today: '2024-05-13',
    current: 1,
    longest: 1,
  },
  {
    name: 'W8 one week across New Year',
    target: 3,
    practised: ['2024-12-30', '2025-01-01', '2025-01-05'],
    today: '2025-01-05',
    current: 1,
    longest: 1,
  },
  {
    name: 'W9 two missed weeks between',
    target: 2,
    practised: ['2024-04-01', '2024-04-02', '2024-04-08', '2024-04-09', '2024-04-29', '2024-04-30'],
    today: '2024-05-05',
    current: 1,
    longest: 2,
  },
  {
    name: 'W10 six weeks of pause after surgery',
    target: 2,
    practised: ['2024-04-01', '2024-04-02', '2024-05-20', '2024-05-21'],
    rest: ['2024-04-08', '2024-05-19'],
    today: '2024-05-26',
    current: 2,
    longest: 2,
  },
]

describe('the weekly view', () => {
  it.each(cases)('$name', ({ target, practised, rest, today, current, longest }) => {
    const covered = rest ? daysBetween(dayOf(rest[0]), dayOf(rest[1]) + 1) : []
    const weeks = summariseWeeks(practised.map(dayOf), new Set(covered), target, dayOf(today))
    expect(weeks).toMatchObject({ current, longest })
  })

  it.each(cases)('$name, read from a log', ({ target, practised, rest, today, current, longest }) => {
    const rests = rest ? [{ kind: 'rest', id: 'rest', from: rest[0], to: rest[1], reason: 'flare' }] : []
    const log = [...practicesOn(...practised), ...rests]
    const report = practiceReport(log, { weeklyTarget: target, dayStart: 240 }, utcMoment(`${today}T12:00Z`))
    expect(report.weeks).toMatchObject({ current, longest })
  })

  it('says of each week what it needed and what came of it', () => {
    const covered = new Set(daysBetween(dayOf('2024-05-13'), dayOf('2024-05-17')))
    const weeks = summariseWeeks([...firstWeek, '2024-05-29'].map(dayOf), covered, 3, dayOf('2024-05-30'))
    expect(weeks.list).toEqual([
      { startDay: '2024-05-06', practiceDays: 3, covered: 0, need: 3, state: 'met' },
      { startDay: '2024-05-13', practiceDays: 0, covered: 4, need: 2, state: 'neutral' },
      { startDay: '2024-05-20', practiceDays: 0, covered: 0, need: 3, state: 'missed' },
      { startDay: '2024-05-27', practiceDays: 1, covered: 0, need: 3, state: 'open' },
    ])
  })

  it('counts three covered days without practice as a missed week', () => {
    const covered = new Set(daysBetween(dayOf('2024-05-13'), dayOf('2024-05-16')))
    expect(summariseWeeks(firstWeek.map(dayOf), covered, 3, dayOf('2024-05-20')).list[1]).toMatchObject({
      covered: 3,
      state: 'missed',
    })
  })

  it('does not count a day as covered on which practice was done all the same', () => {
    const covered = new Set(daysBetween(dayOf('2024-05-06'), dayOf('2024-05-13')))
    const [week] = summariseWeeks(firstWeek.map(dayOf), covered, 3, dayOf('2024-05-12')).list
    expect(week).toMatchObject({ practiceDays: 3, covered: 4, need: 2, state: 'met' })
  })

  it('needs one day even where all others are rest', () => {
    const covered = new Set(daysBetween(dayOf('2024-05-13'), dayOf('2024-05-20')))
    expect(summariseWeeks(firstWeek.map(dayOf), covered, 3, dayOf('2024-05-19')).list[1]).toMatchObject({
      need: 1,
      state: 'open',
    })
  })

  it('shows the week of today before the first practice, with what can still be asked of it', () => {
    expect(summariseWeeks([], new Set(), 3, dayOf('2024-05-11'))).toEqual({
      current: 0,
      longest: 0,
      list: [{ startDay: '2024-05-06', practiceDays: 0, covered: 5, need: 1, state: 'open' }],
    })
  })
})
