import { describe, expect, it } from 'vitest'
import { practiceReport, type PracticeSettings } from '../../../src/core/practice/practiceReport.ts'
import { aDatedPractice, aPractice, practicesOn, utcMoment } from '../../support/aPractice.ts'

const settings: PracticeSettings = { weeklyTarget: 3, dayStart: 240 }
const everyDay: PracticeSettings = { ...settings, weeklyTarget: 7 }
const noon = utcMoment('2024-05-10T12:00Z')
const at = (instant: string) => Date.parse(instant)

describe('the practice report', () => {
  it('begins with nothing', () => {
    expect(practiceReport([], settings, noon)).toEqual({
      current: 0,
      longest: 0,
      lastRun: 0,
      quarantined: 0,
      conflicts: [],
      future: 0,
      clockSuspect: false,
      today: '2024-05-10',
      weeks: {
        current: 0,
        longest: 0,
        list: [{ startDay: '2024-05-06', practiceDays: 0, covered: 4, need: 2, state: 'open' }],
      },
      practices: [],
      days: new Map(),
      totals: {
        allTime: { practices: 0, days: 0, active: 0 },
        thisMonth: { practices: 0, days: 0, active: 0 },
      },
    })
  })

  it('lists practices newest first, a bare date before the hours of its day', () => {
    const log = [
      aPractice({ id: 'early', startedAt: at('2024-05-09T06:00Z') }),
      aPractice({ id: 'late', startedAt: at('2024-05-09T20:00Z') }),
      aDatedPractice('2024-05-09', { id: 'dated' }),
      aPractice({ id: 'newest', startedAt: at('2024-05-10T03:00Z'), utcOffset: 120 }),
    ]
    const { practices } = practiceReport(log, settings, noon)
    expect(practices.map(({ id, date }) => [id, date])).toEqual([
      ['newest', '2024-05-10'],
      ['late', '2024-05-09'],
      ['early', '2024-05-09'],
      ['dated', '2024-05-09'],
    ])
  })

  it('shows of each practice what was said last, pain and note each for itself', () => {
    const said = (id: string, recordedAt: number, more: object) => ({
      kind: 'feeling',
      id,
      target: 'a',
      recordedAt,
      ...more,
    })
    const log = [
      said('f3', 3, { painAfter: 2 }),
      aPractice({ id: 'a', painBefore: 6 }),
      said('f9', 1, { painAfter: 5, note: 'Slowly.' }),
      said('f2', 2, { painAfter: 4, note: 'Better.' }),
      said('f4', 4, { painAfter: 99, note: 7 }),
      { kind: 'feeling', id: 'f5', target: 'nobody', painAfter: 1 },
    ]
    const report = practiceReport(log, settings, noon)
    expect(report.practices).toMatchObject([{ painBefore: 6, painAfter: 2, note: 'Better.' }])
    expect(report).toMatchObject({ current: 1, quarantined: 0 })
  })

  it('forgets a note that was taken back', () => {
    const said = (id: string, recordedAt: number, note: string) => ({
      kind: 'feeling',
      id,
      target: 'a',
      recordedAt,
      note,
    })
    const log = [aPractice({ id: 'a' }), said('f2', 2, ''), said('f1', 1, 'Better.')]
    expect(practiceReport(log, settings, noon).practices).toMatchObject([{ note: null }])
    const again = [...log, said('f3', 3, 'Softer.')]
    expect(practiceReport(again, settings, noon).practices).toMatchObject([{ note: 'Softer.' }])
  })

  it('leaves unsaid what nobody said, and takes no pain for a pain of 0', () => {
    const log = [
      ...practicesOn('2024-05-09', '2024-05-10'),
      { kind: 'feeling', id: 'f', target: 'practice-1715331600000', painAfter: 0 },
    ]
    expect(practiceReport(log, settings, noon).practices).toMatchObject([
      { painAfter: 0 },
      { painAfter: null, note: null },
    ])
  })

  it('sums up each day and marks rest, within the weeks that it shows', () => {
    const log = [
      aPractice({ id: 'a', active: 50 }),
      aPractice({ id: 'b', active: 60.5 }),
      ...practicesOn('2024-05-08'),
      { kind: 'rest', id: 'r', from: '2024-05-01', to: '2024-05-06', reason: 'ill' },
      { kind: 'rest', id: 's', from: '2024-05-12', to: null, reason: 'pause' },
    ]
    expect([...practiceReport(log, settings, noon).days]).toEqual([
      ['2024-05-06', { active: 0, isPracticeDay: false, isCovered: true }],
      ['2024-05-08', { active: 600, isPracticeDay: true, isCovered: false }],
      ['2024-05-10', { active: 110.5, isPracticeDay: false, isCovered: false }],
      ['2024-05-12', { active: 0, isPracticeDay: false, isCovered: true }],
    ])
  })

  it('sums up the month and all time, fragments included', () => {
    const log = [...practicesOn('2024-04-30', '2024-05-01', '2024-05-02'), aPractice({ id: 'short', active: 30 })]
    expect(practiceReport(log, settings, noon).totals).toEqual({
      allTime: { practices: 4, days: 3, active: 1830 },
      thisMonth: { practices: 3, days: 2, active: 1230 },
    })
  })

  it('remembers the last run after it ended', () => {
    const log = practicesOn('2024-05-01', '2024-05-02', '2024-05-03', '2024-05-06', '2024-05-07')
    expect(practiceReport(log, everyDay, noon)).toMatchObject({ current: 0, longest: 3, lastRun: 2 })
  })

  it('marks what is ahead of the clock, a start by its instant and a bare date by its day', () => {
    const log = [
      aPractice({ id: 'ahead', startedAt: noon.at + 300_001 }),
      aPractice({ id: 'skewed', startedAt: noon.at + 300_000 }),
      aDatedPractice('2024-05-11', { id: 'tomorrow' }),
      aDatedPractice('2024-05-10', { id: 'today' }),
    ]
    const report = practiceReport(log, settings, noon)
    expect(report).toMatchObject({ future: 2, clockSuspect: true })
    expect(report.practices.filter(({ isFuture }) => isFuture).map(({ id }) => id)).toEqual(['tomorrow', 'ahead'])
  })

  it('keeps run and weeks when the clock was set back', () => {
    const log = practicesOn('2024-05-01', '2024-05-02', '2024-05-03', '2024-05-06', '2024-05-07', '2024-05-08')
    const report = practiceReport(log, settings, utcMoment('2001-01-01T12:00Z'))
    expect(report).toMatchObject({ current: 6, longest: 6, future: 6, weeks: { current: 2, longest: 2 } })
  })

  it.each([
    ['a start and a date', [aPractice({ startedAt: at('2024-05-08T20:00Z') }), aDatedPractice('2024-05-10')], 1],
    ['two dates', [aDatedPractice('2024-05-08'), aDatedPractice('2024-05-10')], 1],
    ['two starts', practicesOn('2024-05-08').concat(aPractice({ startedAt: at('2024-05-09T03:30Z') }), aPractice()), 2],
  ])('bridges 36 hours between %s only if both are known to the hour', (_name, log, longest) => {
    expect(practiceReport(log, everyDay, noon).longest).toBe(longest)
  })

  it('does not wait 36 hours for a date', () => {
    const log = [aDatedPractice('2024-05-08')]
    expect(practiceReport(log, everyDay, utcMoment('2024-05-10T04:00Z')).current).toBe(0)
    expect(practiceReport(log, everyDay, utcMoment('2024-05-10T03:59Z')).current).toBe(1)
  })

  it('waits until exactly 36 hours after the last start', () => {
    const log = [aPractice({ startedAt: at('2024-05-08T20:00Z') })]
    expect(practiceReport(log, everyDay, utcMoment('2024-05-10T08:00:00.000Z')).current).toBe(1)
    expect(practiceReport(log, everyDay, utcMoment('2024-05-10T08:00:00.001Z')).current).toBe(0)
  })

  it('never breaks a run for a practice in between whose calendar runs against the clock', () => {
    const paired = [
      aPractice({ startedAt: at('2025-06-10T20:00-11:00'), utcOffset: -660 }),
      aPractice({ startedAt: at('2025-06-13T05:00+14:00'), utcOffset: 840 }),
    ]
    const between = aPractice({ startedAt: at('2025-06-11T05:00+14:00'), utcOffset: 840 })
    const now = { at: at('2025-06-13T06:00+14:00'), utcOffset: 840 }
    expect(practiceReport(paired, everyDay, now).current).toBe(2)
    expect(practiceReport([...paired, between], everyDay, now).current).toBe(3)
  })

  it('bridges a journey over the date line also where a bare date lies in it', () => {
    const log = [
      aPractice({ startedAt: at('2025-06-10T20:00-11:00'), utcOffset: -660 }),
      aDatedPractice('2025-06-12'),
      aPractice({ startedAt: at('2025-06-13T05:00+14:00'), utcOffset: 840 }),
    ]
    expect(practiceReport(log, everyDay, { at: at('2025-06-13T06:00+14:00'), utcOffset: 840 }).current).toBe(3)
  })

  it('does not revive a run for a fragment on a date ahead of the clock', () => {
    const log = [...practicesOn('2024-05-01'), aDatedPractice('2024-05-20', { active: 5 })]
    expect(practiceReport(log, everyDay, noon)).toMatchObject({ current: 0, future: 1 })
  })

  it.each([
    [60, 29.9, undefined, 0],
    [60, 30, undefined, 1],
    [3600, 119.9, undefined, 0],
    [3600, 120, undefined, 1],
    [3600, 9.9, 'pain', 0],
    [3600, 10, 'pain', 1],
    [3600, 10, 'user', 0],
  ] as const)('of %i s planned, %d s practised (ended: %s) make %i days', (planned, active, endReason, days) => {
    const entry = aPractice({ planned, active, ...(endReason ? { endReason } : {}) })
    expect(practiceReport([entry], settings, noon).current).toBe(days)
  })

  it('adds up fragments without a rounding error, whatever their order', () => {
    const fragments = [39.3, 39.4, 41.3].map((active, index) => aPractice({ id: `f${index}`, active }))
    expect(practiceReport(fragments, settings, noon).current).toBe(1)
    expect(practiceReport([...fragments].reverse(), settings, noon).current).toBe(1)
  })

  it('gives a missed day to no other week', () => {
    const log = practicesOn('2024-05-12', '2024-05-14', '2024-05-16')
    expect(practiceReport(log, { ...settings, weeklyTarget: 6 }, utcMoment('2024-05-16T12:00Z')).current).toBe(2)
    const acrossSunday = practicesOn('2024-05-11', '2024-05-13', '2024-05-15')
    expect(practiceReport(acrossSunday, { ...settings, weeklyTarget: 6 }, utcMoment('2024-05-15T12:00Z')).current).toBe(
      3,
    )
  })
})
