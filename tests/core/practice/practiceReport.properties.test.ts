import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { practiceDay } from '../../../src/core/practice/practiceDay.ts'
import { practiceReport, type PracticeReport } from '../../../src/core/practice/practiceReport.ts'
import { aPractice } from '../../support/aPractice.ts'
import {
  anywhere,
  datedPractices,
  logs,
  moments,
  moved,
  movedMoment,
  rests,
  settings,
  timedPractices,
} from './arbitraryLog.ts'
import { bruteStreak } from './bruteStreak.ts'
import { atMostRuns } from '../../support/atMostRuns.ts'

const atHome = fc.constant(60)
const runs = atMostRuns(200)
const hour = 3_600_000

/** What a person would see change. */
const numbers = ({ current, longest, lastRun, future, quarantined, weeks }: PracticeReport) => ({
  current,
  longest,
  lastRun,
  future,
  quarantined,
  weeks: { current: weeks.current, longest: weeks.longest, states: weeks.list.map(({ state }) => state) },
})

/** A log whose entries were shuffled, some of them under the id of another. */
const shuffledLogs = logs(anywhere).chain((log) => {
  const clashing = log.map((entry, index) => (index % 5 === 4 ? { ...entry, id: 'e0' } : entry))
  return fc.tuple(
    fc.constant(clashing),
    fc.shuffledSubarray(clashing, { minLength: clashing.length, maxLength: clashing.length }),
  )
})

describe('the practice report', { timeout: 60_000 }, () => {
  it('does not depend on the order of the log', () => {
    fc.assert(
      fc.property(shuffledLogs, settings, moments(anywhere), ([log, shuffled], config, now) => {
        expect(practiceReport(shuffled, config, now)).toEqual(practiceReport(log, config, now))
      }),
      runs,
    )
  })

  it('is the same after a log was merged into itself', () => {
    const damaged = fc.array(fc.record({ id: fc.constantFrom('x', 'y'), kind: fc.constantFrom('practice', 'dance') }))
    fc.assert(
      fc.property(logs(anywhere), damaged, settings, moments(anywhere), (log, broken, config, now) => {
        const once = [...log, ...broken]
        expect(practiceReport([...once, ...once], config, now)).toEqual(practiceReport(once, config, now))
      }),
      runs,
    )
  })

  it('never shows less after a past practice was added', () => {
    fc.assert(
      fc.property(logs(anywhere), timedPractices(anywhere), settings, moments(anywhere), (log, more, config, now) => {
        const { startedAt = NaN, utcOffset = NaN } = more
        const today = practiceDay(now.at, now.utcOffset, config.dayStart)
        fc.pre(startedAt <= now.at && practiceDay(startedAt, utcOffset, config.dayStart) <= today)
        const [before, after] = [practiceReport(log, config, now), practiceReport([...log, more], config, now)]
        expect(after.current).toBeGreaterThanOrEqual(before.current)
        expect(after.longest).toBeGreaterThanOrEqual(before.longest)
        expect(after.totals.allTime.days).toBeGreaterThanOrEqual(before.totals.allTime.days)
      }),
      runs,
    )
  })

  it('never shows a shorter longest run after any practice was added, ahead of the clock or without its time', () => {
    const anyPractice = fc.oneof(timedPractices(anywhere), datedPractices)
    fc.assert(
      fc.property(logs(anywhere), anyPractice, settings, moments(anywhere), (log, more, config, now) => {
        const longest = practiceReport(log, config, now).longest
        expect(practiceReport([...log, more], config, now).longest).toBeGreaterThanOrEqual(longest)
      }),
      runs,
    )
  })

  it('never shows less after a rest was added', () => {
    fc.assert(
      fc.property(logs(anywhere), rests, settings, moments(anywhere), (log, rest, config, now) => {
        const [before, after] = [practiceReport(log, config, now), practiceReport([...log, rest], config, now)]
        expect(after.current).toBeGreaterThanOrEqual(before.current)
        expect(after.longest).toBeGreaterThanOrEqual(before.longest)
      }),
      runs,
    )
  })

  it('never shows less after the weekly target was lowered', () => {
    fc.assert(
      fc.property(logs(anywhere), settings, moments(anywhere), (log, config, now) => {
        const lower = { ...config, weeklyTarget: Math.max(1, config.weeklyTarget - 1) }
        const [before, after] = [practiceReport(log, config, now), practiceReport(log, lower, now)]
        expect(after.current).toBeGreaterThanOrEqual(before.current)
        expect(after.longest).toBeGreaterThanOrEqual(before.longest)
      }),
      runs,
    )
  })

  it('keeps current ≤ last run ≤ longest ≤ practices, and weeks likewise', () => {
    fc.assert(
      fc.property(logs(anywhere), settings, moments(anywhere), (log, config, now) => {
        const { current, lastRun, longest, practices, weeks } = practiceReport(log, config, now)
        const rising = [0, current, lastRun, longest, practices.length]
        expect(rising).toEqual([...rising].sort((one, other) => one - other))
        expect(weeks.current).toBeLessThanOrEqual(weeks.longest)
      }),
      runs,
    )
  })

  it('is the same any number of weeks later', () => {
    const weeksLater = fc.integer({ min: -1200, max: 9000 })
    fc.assert(
      fc.property(logs(anywhere), settings, moments(anywhere), weeksLater, (log, config, now, weeks) => {
        const later = practiceReport(moved(log, weeks * 7, 0), config, movedMoment(now, weeks * 7, 0))
        expect(numbers(later)).toEqual(numbers(practiceReport(log, config, now)))
      }),
      runs,
    )
  })

  it('is the same in another zone at the same wall clock', () => {
    const east = fc.integer({ min: -780, max: 780 })
    fc.assert(
      fc.property(logs(atHome), settings, moments(atHome), east, (log, config, now, minutes) => {
        const abroad = practiceReport(moved(log, 0, minutes), config, movedMoment(now, 0, minutes))
        expect(numbers(abroad)).toEqual(numbers(practiceReport(log, config, now)))
      }),
      runs,
    )
  })

  it('counts every day as one run while the target is met each week', () => {
    const target = fc.integer({ min: 1, max: 7 })
    const weeksOf = (days: number) =>
      fc.array(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: days }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(
        target.chain((days) => fc.tuple(fc.constant(days), weeksOf(days))),
        fc.nat(23),
        ([weeklyTarget, weeks], lateHours) => {
          const monday = Date.parse('2024-02-05T05:00Z')
          const starts = weeks.flatMap((days, week) => days.map((day) => monday + (week * 7 + day) * 24 * hour))
          const sundayNoon = monday + (weeks.length * 7 - 1) * 24 * hour + lateHours * hour
          const log = starts.map((startedAt) => aPractice({ startedAt }))
          const report = practiceReport(log, { weeklyTarget, dayStart: 240 }, { at: sundayNoon, utcOffset: 0 })
          expect(report).toMatchObject({ current: starts.length, longest: starts.length })
          expect(report.weeks).toMatchObject({ current: weeks.length, longest: weeks.length })
        },
      ),
      runs,
    )
  })

  it('agrees with the specification read word by word', () => {
    fc.assert(
      fc.property(logs(atHome), settings, moments(atHome), (log, config, now) => {
        const known = log.filter(
          (entry) => entry.kind !== 'practice' || (entry.day === undefined && (entry.startedAt ?? NaN) <= now.at),
        )
        expect(practiceReport(known, config, now)).toMatchObject(bruteStreak(known, config, now))
      }),
      atMostRuns(400),
    )
  })

  it('never throws, whatever the log holds, and loses sight of nothing', () => {
    const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true })
    const disguised = fc.record(
      {
        id: fc.oneof(fc.string(), anything),
        kind: fc.oneof(fc.constantFrom('practice', 'rest', 'void', 'feeling'), anything),
        startedAt: fc.oneof(fc.constant(1_715_331_600_000), fc.double(), anything),
        utcOffset: fc.oneof(fc.integer({ min: -900, max: 900 }), anything),
        timeZone: fc.oneof(fc.constantFrom('UTC', 'Mars/Olympus'), anything),
        dayStart: fc.oneof(fc.integer(), anything),
        planned: fc.oneof(fc.double(), anything),
        active: fc.oneof(fc.double({ min: 0 }), anything),
        day: fc.oneof(fc.constantFrom('2024-05-10', '2024-02-30', '0001-01-01'), anything),
        from: fc.oneof(fc.constantFrom('0001-01-01', '2024-05-10'), anything),
        to: fc.oneof(fc.constantFrom('9999-12-31', '2024-05-11', null), anything),
        target: fc.oneof(fc.string(), anything),
        recordedAt: anything,
        painAfter: anything,
        note: anything,
        regions: anything,
      },
      { requiredKeys: ['id', 'kind'] },
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(anything, disguised)), settings, moments(anywhere), (garbage, config, now) => {
        const report = practiceReport(garbage, config, now)
        expect(report.practices.length + report.quarantined).toBeLessThanOrEqual(garbage.length)
        expect(report.current).toBeLessThanOrEqual(report.longest)
      }),
      atMostRuns(300),
    )
  })
})
