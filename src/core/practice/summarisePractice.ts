import type { LocalDate, Seconds } from '../time.ts'
import { coveredDays } from './coveredDays.ts'
import { daysBetween, formatDate, mondayOf, weekOf, type DayNumber } from './practiceDay.ts'
import { totalDays, type DayTotal } from './practiceDays.ts'
import type { Practice, Rest } from './readEntry.ts'
import { measureStreak, type Streak, type EvaluationTime } from './streak.ts'
import { summariseWeeks, type PracticeWeeks } from './weeks.ts'

/** One day of the calendar on which something was practised or that was rest. */
export interface ReportedDay {
  readonly active: Seconds
  /** Enough was practised for the day to count. */
  readonly isPracticeDay: boolean
  readonly isCovered: boolean
}

/** What a log amounts to at one moment. */
export interface PracticeSummary {
  readonly streak: Streak
  readonly weeks: PracticeWeeks
  /** The day of the moment, or the last practice day where a journey or a wrong clock puts that later. */
  readonly today: DayNumber
  /** Days of `weeks.list` with practice or rest, in order. */
  readonly days: ReadonlyMap<LocalDate, ReportedDay>
}

/** Judges practices and rests at a moment; `weeklyTarget` is 1–7. */
export function summarisePractice(
  practices: readonly Practice[],
  rests: readonly Rest[],
  weeklyTarget: number,
  until: EvaluationTime,
): PracticeSummary {
  const totals = totalDays(practices)
  const counting = totals.filter((total) => total.isPracticeDay)
  const practiceDays = counting.map(({ day }) => day)
  const today = Math.max(until.day, practiceDays.at(-1) ?? until.day)
  const calendar = daysBetween(mondayOf(weekOf(practiceDays[0] ?? today)), mondayOf(weekOf(today) + 1))
  const covered = coveredDays(rests, calendar)
  return {
    streak: measureStreak(counting, covered, 7 - weeklyTarget, { day: today, at: until.at }),
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
