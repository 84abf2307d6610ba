/** Which days count as practised: §1.4 (2) of the reliability specification. */
import type { Seconds } from '../time.ts'
import type { DayNumber } from './practiceDay.ts'
import type { Practice } from './readEntry.ts'

/** A day on which enough was practised to count. */
export interface PracticeDay {
  readonly day: DayNumber
  /** Start of its first and of its last practice in milliseconds since the epoch; infinite where only the date is known. */
  readonly firstStart: number
  readonly lastStart: number
}

/** What was done on one day, whether it counts or not. */
export interface DayTotal extends PracticeDay {
  readonly active: Seconds
  readonly isPracticeDay: boolean
}

/** Practised seconds that make a day, in one practice or in several. */
const enough: Seconds = 120
const enoughBeforePain: Seconds = 10

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

/** Tells whether one practice is enough for its day: two minutes, half of a short session, or 10 s ended for pain. */
export function qualifies(practice: Practice): boolean {
  if (practice.endReason === 'pain' && practice.active >= enoughBeforePain) return true
  return practice.active >= Math.min(enough, practice.planned / 2)
}

function totalDay(day: DayNumber, practices: readonly Practice[]): DayTotal {
  // Whole thousandths: a sum of fractions would depend on their order.
  const active = practices.reduce((sum, practice) => sum + Math.round(practice.active * 1000), 0) / 1000
  let [firstStart, lastStart] = [Infinity, -Infinity]
  for (const { startedAt } of practices) {
    firstStart = Math.min(firstStart, startedAt ?? Infinity)
    lastStart = Math.max(lastStart, startedAt ?? -Infinity)
  }
  return { day, firstStart, lastStart, active, isPracticeDay: active >= enough || practices.some(qualifies) }
}
