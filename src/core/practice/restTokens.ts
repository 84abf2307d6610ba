import { weekOf, type DayNumber, type WeekNumber } from './practiceDay.ts'

/** The free days of each week, spent on missed days; unused ones do not carry over to another week. */
export interface RestTokens {
  spend(missed: readonly DayNumber[]): void
  refund(missed: readonly DayNumber[]): void
  /** True while any week has more missed days than tokens. */
  isOverspent(): boolean
}

/** Creates tokens, `perWeek` for every week from Monday to Sunday. */
export function createRestTokens(perWeek: number): RestTokens {
  const spent = new Map<WeekNumber, number>()
  const overspentWeeks = new Set<WeekNumber>()
  const change = (day: DayNumber, by: 1 | -1) => {
    const week = weekOf(day)
    const spentInWeek = (spent.get(week) ?? 0) + by
    spent.set(week, spentInWeek)
    if (spentInWeek > perWeek) overspentWeeks.add(week)
    else overspentWeeks.delete(week)
  }
  return {
    spend: (missed) => missed.forEach((day) => change(day, 1)),
    refund: (missed) => missed.forEach((day) => change(day, -1)),
    isOverspent: () => overspentWeeks.size > 0,
  }
}
