import type { Seconds } from '../time.ts'
import { formatDate, parseDate, type DayNumber } from './practiceDay.ts'
import { totalDays } from './practiceDays.ts'
import type { Practice } from './readEntry.ts'

/** Sums that never fall while practices are added. */
export interface PracticeTotals {
  readonly practices: number
  /** Days on which enough was practised to count. */
  readonly days: number
  readonly active: Seconds
}

/** Sums up all practices. */
export function totalsOf(practices: readonly Practice[]): PracticeTotals {
  const days = totalDays(practices)
  return {
    practices: practices.length,
    days: days.filter((day) => day.isPracticeDay).length,
    active: days.reduce((sum, day) => sum + day.active, 0),
  }
}

/** Sums up the practices in the calendar month of a day. */
export function monthTotalsOf(practices: readonly Practice[], today: DayNumber): PracticeTotals {
  const month = formatDate(today).slice(0, 7)
  const firstDay = parseDate(`${month}-01`) ?? today
  return totalsOf(practices.filter(({ day }) => day >= firstDay && formatDate(day).startsWith(month)))
}
