/**
 * What a person sees of their past, computed from the log each time: §1.4 of the reliability specification.
 * Nothing of it is ever stored, so nothing of it can go stale or be merged wrongly.
 */
import type { LocalDate } from '../time.ts'
import { judge, type ReportedDay } from './judge.ts'
import { listPractices, type ListedPractice } from './listPractices.ts'
import { formatDate, practiceDay } from './practiceDay.ts'
import type { Moment } from './practiceLog.ts'
import { sumUp, sumUpMonth, type PracticeTotals } from './practiceTotals.ts'
import { readLog, type IdConflict } from './readLog.ts'
import type { Streak, Until } from './streak.ts'
import type { PracticeWeeks } from './weeks.ts'

export interface PracticeSettings {
  /** Days of practice a week, 1–7; the other days of the week are free. */
  readonly weeklyTarget: number
  /** Minutes after local midnight at which the person's day begins, 0–1439. */
  readonly dayStart: number
}

export interface PracticeReport extends Streak {
  /** Number of entries that could not be read; they stay in the log. */
  readonly quarantined: number
  readonly conflicts: readonly IdConflict[]
  /** Number of practices ahead of the clock. */
  readonly future: number
  /** The clock of the device contradicts the log. */
  readonly clockSuspect: boolean
  readonly today: LocalDate
  readonly weeks: PracticeWeeks
  /** Newest first. */
  readonly practices: readonly ListedPractice[]
  /** Days of `weeks.list` with practice or rest, in order. */
  readonly days: ReadonlyMap<LocalDate, ReportedDay>
  readonly totals: { readonly allTime: PracticeTotals; readonly thisMonth: PracticeTotals }
}

/** So far may the clocks of two devices differ. */
const skewMilliseconds = 5 * 60_000

/** Reads a log as it was stored and judges it at a moment; never throws, whatever the log holds. */
export function practiceReport(log: readonly unknown[], settings: PracticeSettings, now: Moment): PracticeReport {
  const { practices, rests, feelings, quarantined, conflicts } = readLog(log, settings.dayStart)
  const nowDay = practiceDay(now.at, now.utcOffset, settings.dayStart)
  const future = new Set(
    practices.filter(({ startedAt, day }) =>
      startedAt === null ? day !== null && day > nowDay : startedAt > now.at + skewMilliseconds,
    ),
  )
  const present = practices.filter((practice) => !future.has(practice))
  const until: Until = { day: nowDay, at: now.at }
  const byClock = judge(present, rests, settings.weeklyTarget, until)
  // The log outranks the clock: a clock set back takes nothing away, and one entry from 2099 breaks nothing.
  const byLog = future.size > 0 ? judge(practices, rests, settings.weeklyTarget, until) : byClock
  return {
    current: Math.max(byClock.streak.current, byLog.streak.current),
    longest: Math.max(byClock.streak.longest, byLog.streak.longest),
    lastRun: Math.max(byClock.streak.lastRun, byLog.streak.lastRun),
    quarantined: quarantined.length,
    conflicts,
    future: future.size,
    clockSuspect: future.size > 0,
    today: formatDate(byClock.today),
    weeks: {
      current: Math.max(byClock.weeks.current, byLog.weeks.current),
      longest: Math.max(byClock.weeks.longest, byLog.weeks.longest),
      list: byClock.weeks.list,
    },
    practices: listPractices(practices, feelings, future),
    days: byClock.days,
    totals: { allTime: sumUp(practices), thisMonth: sumUpMonth(practices, byClock.today) },
  }
}
