/** The last weeks as columns of dots, ready to be drawn. */
import { parseDate, formatDate } from '../../core/practice/practiceDay.ts'
import type { PracticeWeek } from '../../core/practice/weeks.ts'
import type { LocalDate } from '../../core/time.ts'

export interface WeekColumn {
  /** Its Monday. */
  readonly startDay: LocalDate
  readonly practiceDays: number
  /** Fewer days than aimed for: drawn paler. */
  readonly isShort: boolean
  readonly isNow: boolean
  /** How its Monday is written below it; null where there is no room. */
  readonly label: 'day-and-month' | 'day' | 'now' | null
}

const WEEKS_SHOWN = 8

/** The last eight weeks up to this one; those before the first practice are empty. Every other week is named. */
export function weekColumns(weeks: readonly PracticeWeek[]): readonly WeekColumn[] {
  const shown = weeks.slice(-WEEKS_SHOWN)
  const firstDay = parseDate(shown[0]?.startDay) ?? 0
  const missing = WEEKS_SHOWN - shown.length
  let namedMonth = ''
  return Array.from({ length: WEEKS_SHOWN }, (_, index) => {
    const week = shown[index - missing]
    const startDay = formatDate(firstDay + 7 * (index - missing))
    const isNow = index === WEEKS_SHOWN - 1
    const month = startDay.slice(0, 7)
    const isNamed = !isNow && index % 2 === 0
    const label = isNow ? 'now' : isNamed ? (month === namedMonth ? 'day' : 'day-and-month') : null
    if (isNamed) namedMonth = month
    return {
      startDay,
      practiceDays: week?.practiceDays ?? 0,
      isShort: week?.state === 'missed' || week?.state === 'neutral',
      isNow,
      label,
    }
  })
}
