/**
 * What may be said of the weeks so that a calendar beside it says the same. The rules lower what a week needs by its rest days,
 * and the first week by the days before it began; "3 or more days" is said only where that many are to be seen.
 */
import type { ReportedDay } from '../../core/practice/summarisePractice.ts'
import { daysBetween, formatDate, parseDate } from '../../core/practice/practiceDay.ts'
import type { PracticeWeek, PracticeWeeks } from '../../core/practice/weeks.ts'
import type { LocalDate } from '../../core/time.ts'

export type WeeksText =
  /** Nothing to count but the days of this week; `isFirst` where the person began in the middle of it. */
  | { readonly kind: 'days'; readonly days: number; readonly isFirst: boolean }
  | {
      readonly kind: 'weeks'
      readonly weeks: number
      /** The first of them began in its middle, and had fewer days than aimed for. */
      readonly hasShortStart: boolean
      /** One of them reached the aim with its rest days. */
      readonly hasRestDays: boolean
      /** Between them lies a week of rest, which is not counted. */
      readonly hasRestWeek: boolean
    }

type Fill = 'practice' | 'rest' | 'short'

/** Looks at the weeks that count since the last missed one; `days` as reported, `target` in days a week. */
export function weeksText(weeks: PracticeWeeks, days: ReadonlyMap<LocalDate, ReportedDay>, target: number): WeeksText {
  const lastMissed = weeks.list.findLastIndex(({ state }) => state === 'missed')
  const since = weeks.list.slice(lastMissed + 1)
  const counted = since.filter(({ state }) => state === 'met')
  const fills = counted.map((week) => fillOf(week, days, target))
  if (fills.every((fill) => fill === 'short')) {
    const isFirst = fills.length > 0 && since.length === 1
    return { kind: 'days', days: weeks.list.at(-1)?.practiceDays ?? 0, isFirst }
  }
  const between = since.slice(since.findIndex(isMet), since.findLastIndex(isMet))
  return {
    kind: 'weeks',
    // More than are to be seen only where the clock of the device contradicts the log.
    weeks: weeks.current,
    hasShortStart: fills.includes('short'),
    hasRestDays: fills.includes('rest'),
    hasRestWeek: between.some(({ state }) => state === 'neutral'),
  }
}

const isMet = ({ state }: PracticeWeek) => state === 'met'

function fillOf(
  { startDay, practiceDays }: PracticeWeek,
  days: ReadonlyMap<LocalDate, ReportedDay>,
  target: number,
): Fill {
  if (practiceDays >= target) return 'practice'
  const monday = parseDate(startDay) ?? 0
  const resting = daysBetween(monday, monday + 7).filter((day) => {
    const reported = days.get(formatDate(day))
    return reported?.isCovered === true && !reported.isPracticeDay
  })
  return practiceDays + resting.length >= target ? 'rest' : 'short'
}
