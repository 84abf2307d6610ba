import type { LocalDate } from '../core/time.ts'

/** How dates are written in English: day first, 24 hours. */
const locale = 'en-GB'

const dayAndMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
const weekdayAndDay = new Intl.DateTimeFormat(locale, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
})
const monthName = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
const monthAndYear = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
const hourAndMinute = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })

/** "5 Oct" */
export const shortDay = (day: LocalDate) => dayAndMonth.format(atNoon(day))

/** "Monday 5 October" */
export const longDay = (day: LocalDate) => weekdayAndDay.format(atNoon(day))

/** "October" in the year of `today`, else "October 2025". */
export function month(day: LocalDate, today: LocalDate): string {
  return (day.slice(0, 4) === today.slice(0, 4) ? monthName : monthAndYear).format(atNoon(day))
}

/** "16:20": the wall clock at `at` milliseconds, `utcOffset` minutes east of UTC, as it stood where the entry was written. */
export const wallClock = (at: number, utcOffset: number) => hourAndMinute.format(at + utcOffset * 60_000)

const atNoon = (day: LocalDate) => Date.parse(`${day}T12:00:00Z`)
