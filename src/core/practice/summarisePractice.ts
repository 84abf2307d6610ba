import type { LocalDate, Seconds } from '../time.ts'
import { coveredDays } from './coveredDays.ts'
import { daysBetween, formatDate, mondayOf, weekOf, type DayNumber } from './practiceDay.ts'
import { totalDays, type DayTotal } from './practiceDays.ts'
import type { Practice, Rest } from './readEntry.ts'
import { measureStreak, type Streak, type EvaluationTime } from './streak.ts'
import { summariseWeeks, type PracticeWeeks } from './weeks.ts'

/** A calendar day with practice or rest. */
export interface ReportedDay {
  readonly active: Seconds
  /** There was enough practice for the day to count. */
  readonly isPracticeDay: boolean
  readonly isCovered: boolean
}

/** Streak, weeks and days of a log at a moment. */
export interface PracticeSummary {
  readonly streak: Streak
  readonly weeks: PracticeWeeks
  /** The current day, or the last practice day if travel or a wrong clock makes that later. */
  readonly today: DayNumber
  /** Days of `weeks.list` with practice or rest, in order. */
  readonly days: ReadonlyMap<LocalDate, ReportedDay>
}

/** Summarises practices and rests at a moment; `weeklyTarget` is 1–7. */
export function summarisePractice(
  practices: readonly Practice[],
  rests: readonly Rest[],
  weeklyTarget: number,
  evaluationTime: EvaluationTime,
): PracticeSummary {
  const totals = totalDays(practices)
  const practisedDays = totals.filter((total) => total.isPracticeDay)
  const practiceDays = practisedDays.map(({ day }) => day)
  const today = Math.max(evaluationTime.day, practiceDays.at(-1) ?? evaluationTime.day)
  const calendar = daysBetween(mondayOf(weekOf(practiceDays[0] ?? today)), mondayOf(weekOf(today) + 1))
  const covered = coveredDays(rests, calendar)
  return {
    streak: measureStreak(practisedDays, covered, 7 - weeklyTarget, { day: today, at: evaluationTime.at }),
    weeks: summariseWeeks(practiceDays, covered, weeklyTarget, today),
    today,
    days: reportDays(totals, covered, calendar),
  }
}

function reportDays(
  totals: readonly DayTotal[],
  covered: ReadonlySet<DayNumber>,
  calendar: readonly DayNumber[],
): ReadonlyMap<LocalDate, ReportedDay> {
  const totalOf = new Map(totals.map((total) => [total.day, total]))
  const days = new Map<LocalDate, ReportedDay>()
  for (const day of calendar) {
    const { active, isPracticeDay } = totalOf.get(day) ?? { active: 0, isPracticeDay: false }
    if (totalOf.has(day) || covered.has(day)) {
      days.set(formatDate(day), { active, isPracticeDay, isCovered: covered.has(day) })
    }
  }
  return days
}
