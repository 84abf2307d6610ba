/** What may be said of the run of practice days: how far apart they lie, so that nobody takes it for days in a row. */
import type { ReportedDay } from '../../core/practice/summarisePractice.ts'
import { daysBetween, formatDate, parseDate, type DayNumber } from '../../core/practice/practiceDay.ts'
import type { Streak } from '../../core/practice/streak.ts'
import type { LocalDate } from '../../core/time.ts'

export type StreakText =
  | {
      readonly kind: 'current'
      readonly days: number
      /** The most days from one to the next, rest days left out; 1 is a row without a gap, null where that is not known. */
      readonly apart: number | null
      readonly hasRestDays: boolean
    }
  /** A run that is over; never called lost. */
  | { readonly kind: 'last'; readonly days: number }

/** Null while there is no run to speak of: one day alone, ever. `days` as reported. */
export function streakText(
  { current, lastRun, longest }: Streak,
  days: ReadonlyMap<LocalDate, ReportedDay>,
): StreakText | null {
  if (longest <= 1) return null
  if (current === 0) return { kind: 'last', days: lastRun }
  const practised = [...days].filter(([, { isPracticeDay }]) => isPracticeDay).map(([date]) => parseDate(date) ?? 0)
  const run = practised.slice(-current)
  // A clock that contradicts the log makes a run longer than what the calendar shows.
  if (run.length < current) return { kind: 'current', days: current, apart: null, hasRestDays: false }
  const gaps = run.slice(1).map((day, index) => daysBetween((run[index] ?? day) + 1, day))
  const isRest = (day: DayNumber) => days.get(formatDate(day))?.isCovered === true
  const apart = 1 + Math.max(0, ...gaps.map((gap) => gap.filter((day) => !isRest(day)).length))
  return { kind: 'current', days: current, apart, hasRestDays: gaps.some((gap) => gap.some(isRest)) }
}
