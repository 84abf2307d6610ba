/** Decides which days count as practice days: §1.4 (2) of the reliability reference. */
import type { Seconds } from '../time.ts'
import type { DayNumber } from './practiceDay.ts'
import type { Practice } from './readEntry.ts'

/** A day with enough practice to count. */
export interface PracticeDay {
  readonly day: DayNumber
  /** Start of its first and of its last practice in milliseconds since the epoch; infinite if only the date is known. */
  readonly firstStart: number
  readonly lastStart: number
}

/** The total of one day, whether or not it counts. */
export interface DayTotal extends PracticeDay {
  readonly active: Seconds
  readonly isPracticeDay: boolean
}

/** Minimum practised time for a day to count, in one practice or several. */
const MIN_DAY_SECONDS: Seconds = 120
const MIN_DAY_SECONDS_IN_PAIN: Seconds = 10

/** Sums up each day that has an entry, in the order of the days; what has no day is left out. */
export function totalDays(practices: readonly Practice[]): readonly DayTotal[] {
  const byDay = new Map<DayNumber, Practice[]>()
  for (const practice of practices) {
    if (practice.day === null) continue
    const sameDay = byDay.get(practice.day)
    if (sameDay) sameDay.push(practice)
    else byDay.set(practice.day, [practice])
  }
  return [...byDay].sort(([one], [other]) => one - other).map(([day, sameDay]) => totalDay(day, sameDay))
}

/** True if one practice is enough for its day to count: two minutes, half of a short session, or 10 s if it ended for pain. */
function isEnoughForDay(practice: Practice): boolean {
  if (practice.endReason === 'pain' && practice.active >= MIN_DAY_SECONDS_IN_PAIN) return true
  return practice.active >= Math.min(MIN_DAY_SECONDS, practice.planned / 2)
}

function totalDay(day: DayNumber, practices: readonly Practice[]): DayTotal {
  // In whole milliseconds: a sum of floating-point numbers would depend on their order.
  const active = practices.reduce((sum, practice) => sum + Math.round(practice.active * 1000), 0) / 1000
  let [firstStart, lastStart] = [Infinity, -Infinity]
  for (const { startedAt } of practices) {
    firstStart = Math.min(firstStart, startedAt ?? Infinity)
    lastStart = Math.max(lastStart, startedAt ?? -Infinity)
  }
  return {
    day,
    firstStart,
    lastStart,
    active,
    isPracticeDay: active >= MIN_DAY_SECONDS || practices.some(isEnoughForDay),
  }
}
