/** The weekly view: §1.4 (11) of the reliability reference. */
import type { LocalDate } from '../time.ts'
import { daysBetween, formatDate, mondayOf, weekOf, type DayNumber } from './practiceDay.ts'

/** `neutral` weeks were mostly rest: they neither count nor break a streak; the current week is `open` until it is met. */
export type WeekState = 'met' | 'open' | 'neutral' | 'missed'

export interface PracticeWeek {
  /** Its Monday. */
  readonly startDay: LocalDate
  readonly practiceDays: number
  /** Days of rest without practice, including all days before the first practice ever. */
  readonly covered: number
  /** Practice days needed to meet the week. */
  readonly need: number
  readonly state: WeekState
}

export interface PracticeWeeks {
  /** Weeks met since the last missed one. */
  readonly current: number
  readonly longest: number
  /** From the week of the first practice (or the current week, if there is none) to the current week. */
  readonly list: readonly PracticeWeek[]
}

/** Minimum number of covered days for an unmet week to be neutral. */
const NEUTRAL_WEEK_DAYS = 4

/** Evaluates each week; `practiceDays` are in ascending order, `weeklyTarget` is 1–7. */
export function summariseWeeks(
  practiceDays: readonly DayNumber[],
  covered: ReadonlySet<DayNumber>,
  weeklyTarget: number,
  today: DayNumber,
): PracticeWeeks {
  const practised = new Set(practiceDays)
  const firstDay = practiceDays[0] ?? today
  const list = daysBetween(weekOf(firstDay), weekOf(today) + 1).map((week): PracticeWeek => {
    const days = daysBetween(mondayOf(week), mondayOf(week + 1))
    const practisedInWeek = days.filter((day) => practised.has(day)).length
    const coveredInWeek = days.filter((day) => !practised.has(day) && (covered.has(day) || day < firstDay)).length
    const need = Math.max(1, Math.ceil((weeklyTarget * (7 - coveredInWeek)) / 7))
    return {
      startDay: formatDate(mondayOf(week)),
      practiceDays: practisedInWeek,
      covered: coveredInWeek,
      need,
      state: stateOf(practisedInWeek >= need, week === weekOf(today), coveredInWeek),
    }
  })
  return { ...countMetWeeks(list), list }
}

function stateOf(isMet: boolean, isThisWeek: boolean, covered: number): WeekState {
  if (isMet) return 'met'
  if (isThisWeek) return 'open'
  return covered >= NEUTRAL_WEEK_DAYS ? 'neutral' : 'missed'
}

function countMetWeeks(weeks: readonly PracticeWeek[]): { readonly current: number; readonly longest: number } {
  let [current, longest] = [0, 0]
  for (const { state } of weeks) {
    if (state === 'missed') current = 0
    if (state === 'met') current += 1
    longest = Math.max(longest, current)
  }
  return { current, longest }
}
