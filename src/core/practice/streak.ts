/**
 * Streaks of practice days: §1.4 (4)–(7) of the reliability reference.
 *
 * A streak may contain missed days, as long as no week has more of them than rest tokens. Every part of a streak is a streak,
 * so a sliding window over the practice days finds the longest one that ends at each of them.
 */
import { daysBetween, type DayNumber } from './practiceDay.ts'
import type { PracticeDay } from './practiceDays.ts'
import { createRestTokens } from './restTokens.ts'

/** The day and the instant at which a log is evaluated. */
export interface EvaluationTime {
  readonly day: DayNumber
  /** Milliseconds since the epoch. */
  readonly at: number
}

/** Lengths in practice days. */
export interface Streak {
  /** The streak that is still alive; 0 if there is none. */
  readonly current: number
  readonly longest: number
  /** The streak that ends at the last practice day, whether or not it is still alive. */
  readonly lastRun: number
}

/** Practices that start at most 36 h apart never break a streak, whatever the calendar says. */
const BRIDGE_MILLISECONDS = 36 * 3_600_000

/**
 * Measures the streaks of practice days, given in ascending order. Each week may miss `restTokens` days, not counting covered
 * days; the day of `evaluationTime` itself is never missed.
 */
export function measureStreak(
  practiceDays: readonly PracticeDay[],
  covered: ReadonlySet<DayNumber>,
  restTokens: number,
  evaluationTime: EvaluationTime,
): Streak {
  const missedDays = missedAfterEachDay(practiceDays, covered, evaluationTime)
  const tokens = createRestTokens(restTokens)
  let [startIndex, longest, lastRun] = [0, 0, 0]
  for (const [index, missed] of missedDays.entries()) {
    lastRun = index + 1 - startIndex
    longest = Math.max(longest, lastRun)
    tokens.spend(missed)
    while (startIndex <= index && tokens.isOverspent()) {
      tokens.refund(missedDays[startIndex] ?? [])
      startIndex += 1
    }
  }
  return { current: practiceDays.length - startIndex, longest, lastRun }
}

/** For each practice day, the missed days between it and the next; for the last, between it and today. */
function missedAfterEachDay(
  practiceDays: readonly PracticeDay[],
  covered: ReadonlySet<DayNumber>,
  evaluationTime: EvaluationTime,
): readonly (readonly DayNumber[])[] {
  const earliestAfter = earliestStartAfterEach(practiceDays, evaluationTime)
  let latestStart = -Infinity
  return practiceDays.map(({ day, lastStart }, index) => {
    latestStart = Math.max(latestStart, lastStart)
    const isBridged = (earliestAfter[index] ?? Infinity) - latestStart <= BRIDGE_MILLISECONDS
    const nextDay = practiceDays[index + 1]?.day ?? evaluationTime.day
    return isBridged ? [] : daysBetween(day + 1, nextDay).filter((between) => !covered.has(between))
  })
}

/**
 * For each practice day, the earliest start on any later day, not only the next: when crossing the date line, the calendar may
 * run against the clock, and one more practice must never break a streak.
 */
function earliestStartAfterEach(
  practiceDays: readonly PracticeDay[],
  evaluationTime: EvaluationTime,
): readonly number[] {
  const earliest: number[] = []
  let earliestStart = Infinity
  for (const { firstStart } of practiceDays.slice(1).reverse()) {
    earliestStart = Math.min(earliestStart, firstStart)
    earliest.push(earliestStart)
  }
  return [...earliest.reverse(), evaluationTime.at]
}
