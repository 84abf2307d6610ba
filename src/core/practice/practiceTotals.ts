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

/** Sums up all practices, those of an unknown day too. */
export function sumUp(practices: readonly Practice[]): PracticeTotals {
  const days = totalDays(practices)
  const undated = practices.filter(({ day }) => day === null)
  return {
    practices: practices.length,
    days: days.filter((day) => day.isPracticeDay).length,
    active: [...days, ...undated].reduce((sum, { active }) => sum + active, 0),
  }
}

/** Sums up the practices in the calendar month of a day. */
export function sumUpMonth(practices: readonly Practice[], today: DayNumber): PracticeTotals {
  const month = formatDate(today).slice(0, 7)
  const firstDay = parseDate(`${month}-01`) ?? today
  return sumUp(practices.filter(({ day }) => day !== null && day >= firstDay && formatDate(day).startsWith(month)))
}
