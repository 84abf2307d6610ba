import { weekOf, type DayNumber, type WeekNumber } from './practiceDay.ts'

/** The rest days of each week that missed days are paid with; a week cannot lend to another. */
export interface RestTokens {
  spend(missed: readonly DayNumber[]): void
  refund(missed: readonly DayNumber[]): void
  /** True while some week has more missed days than tokens. */
  isOverspent(): boolean
}

/** Gives `perWeek` tokens to every week from Monday to Sunday. */
export function createRestTokens(perWeek: number): RestTokens {
  const spent = new Map<WeekNumber, number>()
  const overspentWeeks = new Set<WeekNumber>()
  const change = (day: DayNumber, by: 1 | -1) => {
    const week = weekOf(day)
    const inWeek = (spent.get(week) ?? 0) + by
    spent.set(week, inWeek)
    if (inWeek > perWeek) overspentWeeks.add(week)
    else overspentWeeks.delete(week)
  }
  return {
    spend: (missed) => missed.forEach((day) => change(day, 1)),
    refund: (missed) => missed.forEach((day) => change(day, -1)),
    isOverspent: () => overspentWeeks.size > 0,
  }
}
