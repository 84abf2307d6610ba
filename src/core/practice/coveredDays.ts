import type { DayNumber } from './practiceDay.ts'
import type { Rest } from './readEntry.ts'

/** The days of a calendar, given in order, that lie inside any rest. */
export function coveredDays(rests: readonly Rest[], calendar: readonly DayNumber[]): ReadonlySet<DayNumber> {
  const byStart = [...rests].sort((one, other) => one.firstDay - other.firstDay)
  let [begun, lastCovered] = [0, -Infinity]
  return new Set(
    calendar.filter((day) => {
      for (let rest = byStart[begun]; rest && rest.firstDay <= day; rest = byStart[begun]) {
        lastCovered = Math.max(lastCovered, rest.lastDay)
        begun += 1
      }
      return day <= lastCovered
    }),
  )
}
