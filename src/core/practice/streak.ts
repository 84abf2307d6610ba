/**
 * Runs of practice days: §1.4 (4)–(7) of the reliability specification.
 *
 * A run may contain missed days, as long as no week has more of them than rest tokens. Every stretch of a run is a run,
 * so a window over the practice days finds the longest one that ends at each of them.
 */
import { daysBetween, type DayNumber } from './practiceDay.ts'
import type { PracticeDay } from './practiceDays.ts'
import { createRestTokens } from './restTokens.ts'

/** The day and the instant up to which a log is judged. */
export interface EvaluationTime {
  readonly day: DayNumber
  /** Milliseconds since the epoch. */
  readonly at: number
}

/** Lengths in practice days. */
export interface Streak {
  /** Of the run that still holds; 0 if none does. */
  readonly current: number
  readonly longest: number
  /** Of the run that ends at the last practice day, whether it still holds or not. */
  readonly lastRun: number
}

/** Two practices that start at most 36 h apart are never a break, whatever the calendars say. */
const BRIDGE_MILLISECONDS = 36 * 3_600_000

/**
 * Measures the runs of practice days, which come in the order of the calendar. A week has `restTokens` days to miss,
 * covered days aside; the day of `until` itself is never missed.
 */
export function measureStreak(
  practiceDays: readonly PracticeDay[],
  covered: ReadonlySet<DayNumber>,
  restTokens: number,
  until: EvaluationTime,
): Streak {
  const gaps = missedAfterEachDay(practiceDays, covered, until)
  const tokens = createRestTokens(restTokens)
  let [startIndex, longest, lastRun] = [0, 0, 0]
  for (const [index, missed] of gaps.entries()) {
    lastRun = index + 1 - startIndex
    longest = Math.max(longest, lastRun)
    tokens.spend(missed)
    while (startIndex <= index && tokens.isOverspent()) {
      tokens.refund(gaps[startIndex] ?? [])
      startIndex += 1
    }
  }
  return { current: practiceDays.length - startIndex, longest, lastRun }
}

/** For each practice day the missed days between it and the next one, or for the last between it and today. */
function missedAfterEachDay(
  practiceDays: readonly PracticeDay[],
  covered: ReadonlySet<DayNumber>,
  until: EvaluationTime,
): readonly (readonly DayNumber[])[] {
  const earliestAfter = earliestStartAfterEach(practiceDays, until)
  let latestStart = -Infinity
  return practiceDays.map(({ day, lastStart }, index) => {
    latestStart = Math.max(latestStart, lastStart)
    const isBridged = (earliestAfter[index] ?? Infinity) - latestStart <= BRIDGE_MILLISECONDS
    const nextDay = practiceDays[index + 1]?.day ?? until.day
    return isBridged ? [] : daysBetween(day + 1, nextDay).filter((between) => !covered.has(between))
  })
}

/**
 * For each practice day the earliest start on any later one. All later days are asked, not the next alone: on a journey
 * over the date line the calendar may run against the clock, and one practice more must never break a run.
 */
function earliestStartAfterEach(practiceDays: readonly PracticeDay[], until: EvaluationTime): readonly number[] {
  const earliest: number[] = []
  let earliestStart = Infinity
  for (const { firstStart } of practiceDays.slice(1).reverse()) {
    earliestStart = Math.min(earliestStart, firstStart)
    earliest.push(earliestStart)
  }
  return [...earliest.reverse(), until.at]
}
