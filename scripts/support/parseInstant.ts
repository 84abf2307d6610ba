import { parseDate } from '../../src/core/practice/practiceDay.ts'
import type { Moment } from '../../src/core/practice/practiceLog.ts'

const INSTANT = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|([+-])(\d\d)(?::?(\d\d))?)$/i

/**
 * Parses an ISO 8601 instant with its offset, `2026-11-24T08:13+01:00` or `2026-11-24T07:13:00Z`; seconds are optional.
 * Null for anything else: without an offset the instant would be ambiguous.
 */
export function parseInstant(text: string): Moment | null {
  const [, date, time, , sign, hours = '0', minutes = '0'] = INSTANT.exec(text) ?? []
  const localTime = Date.parse(`${date}T${time}Z`)
  if (parseDate(date) === null || Number.isNaN(localTime) || Number(hours) > 23 || Number(minutes) > 59) return null
  const utcOffset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
  return { at: localTime - utcOffset * 60_000, utcOffset }
}
