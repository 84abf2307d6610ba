import type { DayNumber } from './practiceDay.ts'
import type { Rest } from './readEntry.ts'

/** The days of a calendar that are covered by a rest; `calendar` is in ascending order. */
export function coveredDays(rests: readonly Rest[], calendar: readonly DayNumber[]): ReadonlySet<DayNumber> {
  const byStart = [...rests].sort((one, other) => one.firstDay - other.firstDay)
  let [nextRest, lastCovered] = [0, -Infinity]
  return new Set(
    calendar.filter((day) => {
      for (let rest = byStart[nextRest]; rest && rest.firstDay <= day; rest = byStart[nextRest]) {
        lastCovered = Math.max(lastCovered, rest.lastDay)
        nextRest += 1
      }
      return day <= lastCovered
    }),
  )
}
