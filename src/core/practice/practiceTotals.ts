import type { Seconds } from '../time.ts'
import { formatDate, parseDate, type DayNumber } from './practiceDay.ts'
import { totalDays } from './practiceDays.ts'
import type { Practice } from './readEntry.ts'

/** Totals that never decrease as practices are added. */
export interface PracticeTotals {
  readonly practices: number
  /** Number of practice days. */
  readonly days: number
  readonly active: Seconds
}

/** The totals of all practices, including those of an unknown day. */
export function practiceTotals(practices: readonly Practice[]): PracticeTotals {
  const days = totalDays(practices)
  const undated = practices.filter(({ day }) => day === null)
  return {
    practices: practices.length,
    days: days.filter((day) => day.isPracticeDay).length,
    active: [...days, ...undated].reduce((sum, { active }) => sum + active, 0),
  }
}

/** The totals of the practices in the calendar month of a day. */
export function monthTotals(practices: readonly Practice[], today: DayNumber): PracticeTotals {
  const month = formatDate(today).slice(0, 7)
  const firstDay = parseDate(`${month}-01`) ?? today
  return practiceTotals(
    practices.filter(({ day }) => day !== null && day >= firstDay && formatDate(day).startsWith(month)),
  )
}
