/**
 * The calendar of the practice log. It uses only stored numbers and no time zone database, so a day never depends on the device
 * or on updates of its time zones.
 */
import type { LocalDate } from '../time.ts'
import type { Moment } from './practiceLog.ts'

/** Days since 1970-01-01 in the person's calendar, without a time zone. */
export type DayNumber = number

/** Weeks from Monday to Sunday (ISO 8601), counted from the one that contains 1970-01-01. */
export type WeekNumber = number

const MILLISECONDS_PER_MINUTE = 60_000
const MILLISECONDS_PER_DAY = 86_400_000
/** 1970-01-01 was a Thursday, three days after the Monday of its week. */
const DAYS_AFTER_MONDAY = 3

/**
 * The practice day of an instant: `at` in milliseconds since the epoch, `utcOffset` in minutes east of UTC,
 * `dayStart` in minutes after local midnight.
 */
export function practiceDay(at: number, utcOffset: number, dayStart: number): DayNumber {
  return Math.floor((at + (utcOffset - dayStart) * MILLISECONDS_PER_MINUTE) / MILLISECONDS_PER_DAY)
}

/** The date of the practice day of a moment; `dayStart` in minutes after local midnight. */
export function dayOfMoment(moment: Moment, dayStart: number): LocalDate {
  return formatDate(practiceDay(moment.at, moment.utcOffset, dayStart))
}

/** The week that contains a day. */
export function weekOf(day: DayNumber): WeekNumber {
  return Math.floor((day + DAYS_AFTER_MONDAY) / 7)
}

/** The Monday of a week. */
export function mondayOf(week: WeekNumber): DayNumber {
  return week * 7 - DAYS_AFTER_MONDAY
}

/** The days in [startDay, endDay), in order; none if the range is empty or reversed. */
export function daysBetween(startDay: DayNumber, endDay: DayNumber): readonly DayNumber[] {
  return Array.from({ length: Math.max(0, endDay - startDay) }, (_, index) => startDay + index)
}

/** Parses `YYYY-MM-DD`; null for anything else and for dates that do not exist. */
export function parseDate(value: unknown): DayNumber | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return null
  const day = Date.parse(`${value}T00:00:00Z`) / MILLISECONDS_PER_DAY
  return Number.isNaN(day) || formatDate(day) !== value ? null : day
}

/** Formats a day as `YYYY-MM-DD`. */
export function formatDate(day: DayNumber): LocalDate {
  return new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10)
}
