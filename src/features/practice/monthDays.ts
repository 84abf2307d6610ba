/** One month as its calendar shows it. */
import type { ReportedDay } from '../../core/practice/summarisePractice.ts'
import { formatDate, mondayOf, parseDate, weekOf } from '../../core/practice/practiceDay.ts'
import type { LocalDate, Seconds } from '../../core/time.ts'

/** From a little to a lot. */
type Amount = 1 | 2 | 3 | 4

export interface MonthDay {
  readonly date: LocalDate
  readonly active: Seconds
  /** Null on days without practice. */
  readonly amount: Amount | null
  readonly isRest: boolean
  readonly isToday: boolean
  readonly isToCome: boolean
}

export interface Month {
  /** Empty places before the first day, for weeks begin on Monday. */
  readonly blanks: number
  readonly days: readonly MonthDay[]
}

/** From so many practised seconds on a day counts as the next amount. */
const amounts: readonly (readonly [Seconds, Amount])[] = [
  [1200, 4],
  [600, 3],
  [300, 2],
  [0, 1],
]

/** The month that holds `today`. */
export function monthDays(reported: ReadonlyMap<LocalDate, ReportedDay>, today: LocalDate): Month {
  const month = today.slice(0, 7)
  const first = parseDate(`${month}-01`) ?? 0
  const days: MonthDay[] = []
  for (let day = first; formatDate(day).startsWith(month); day += 1) {
    const date = formatDate(day)
    const { active, isPracticeDay, isCovered } = reported.get(date) ?? {
      active: 0,
      isPracticeDay: false,
      isCovered: false,
    }
    days.push({
      date,
      active,
      amount: isPracticeDay ? amountOf(active) : null,
      isRest: isCovered && !isPracticeDay && date <= today,
      isToday: date === today,
      isToCome: date > today,
    })
  }
  return { blanks: first - mondayOf(weekOf(first)), days }
}

const amountOf = (active: Seconds): Amount => amounts.find(([from]) => active >= from)?.[1] ?? 1
