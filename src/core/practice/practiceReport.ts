/**
 * The report on a person's practice, computed from the log each time: §1.4 of the reliability reference.
 * It is never stored, so it cannot go stale or be merged wrongly.
 */
import type { LocalDate } from '../time.ts'
import { summarisePractice, type ReportedDay } from './summarisePractice.ts'
import { listPractices, type ListedPractice } from './listPractices.ts'
import { formatDate, practiceDay } from './practiceDay.ts'
import type { Moment } from './practiceLog.ts'
import { practiceTotals, monthTotals, type PracticeTotals } from './practiceTotals.ts'
import { readLog, type IdConflict } from './readLog.ts'
import type { Streak, EvaluationTime } from './streak.ts'
import type { PracticeWeeks } from './weeks.ts'

export interface PracticeSettings {
  /** Days of practice a week, 1–7; the other days of the week are free. */
  readonly weeklyTarget: number
  /** Minutes after local midnight at which the person's day begins, 0–1439. */
  readonly dayStart: number
}

export interface PracticeReport extends Streak {
  /** Number of invalid entries; they remain in the log. */
  readonly quarantined: number
  readonly conflicts: readonly IdConflict[]
  /** Number of practices dated in the future. */
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

/** Tolerated difference between the clocks of two devices. */
const CLOCK_TOLERANCE_MILLISECONDS = 5 * 60_000

/** Reads a stored log and computes its report at a moment; never throws, whatever the log contains. */
export function practiceReport(log: readonly unknown[], settings: PracticeSettings, now: Moment): PracticeReport {
  const { practices, rests, feelings, quarantined, conflicts } = readLog(log, settings.dayStart)
  const nowDay = practiceDay(now.at, now.utcOffset, settings.dayStart)
  const future = new Set(
    practices.filter(({ startedAt, day }) =>
      startedAt === null ? day !== null && day > nowDay : startedAt > now.at + CLOCK_TOLERANCE_MILLISECONDS,
    ),
  )
  const present = practices.filter((practice) => !future.has(practice))
  const evaluationTime: EvaluationTime = { day: nowDay, at: now.at }
  const byClock = summarisePractice(present, rests, settings.weeklyTarget, evaluationTime)
  // The better of both counts: a clock set back takes nothing away, and one entry from 2099 breaks nothing.
  const byLog = future.size > 0 ? summarisePractice(practices, rests, settings.weeklyTarget, evaluationTime) : byClock
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
    totals: { allTime: practiceTotals(practices), thisMonth: monthTotals(practices, byClock.today) },
  }
}
