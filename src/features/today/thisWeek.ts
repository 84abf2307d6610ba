/** This week as Today shows it: a pure look at the report. */
import { daysBetween, formatDate, mondayOf, parseDate, weekOf } from '../../core/practice/practiceDay.ts'
import type { PracticeReport } from '../../core/practice/practiceReport.ts'

export type WeekDay = 'practised' | 'rest' | 'today' | 'open'

export interface ThisWeek {
  /** Monday to Sunday. */
  readonly days: readonly WeekDay[]
  readonly practiceDays: number
  readonly restDays: number
  readonly target: number
}

/** The seven days of the week of today. A day of practice that was also rest counts as practice. */
export function thisWeek(report: PracticeReport, target: number): ThisWeek {
  const today = parseDate(report.today) ?? 0
  const monday = mondayOf(weekOf(today))
  const days = daysBetween(monday, monday + 7).map((day): WeekDay => {
    const reported = report.days.get(formatDate(day))
    if (reported?.isPracticeDay) return 'practised'
    if (reported?.isCovered && day <= today) return 'rest'
    return day === today ? 'today' : 'open'
  })
  return {
    days,
    practiceDays: days.filter((day) => day === 'practised').length,
    restDays: days.filter((day) => day === 'rest').length,
    target,
  }
}
