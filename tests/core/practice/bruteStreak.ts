/**
 * The streak once more, straight from the words of the specification and as slowly as they read: every pair of practice
 * days is tried as a run. Only for logs in one zone, without bare dates and without entries ahead of the clock.
 */
import { mondayOf, parseDate, practiceDay, weekOf } from '../../../src/core/practice/practiceDay.ts'
import type { LogEntry, Moment, PracticeEntry } from '../../../src/core/practice/practiceLog.ts'
import type { PracticeSettings } from '../../../src/core/practice/practiceReport.ts'

const bridge = 36 * 60 * 60 * 1000

/** Current and longest run of a log. */
export function bruteStreak(
  log: readonly LogEntry[],
  { weeklyTarget, dayStart }: PracticeSettings,
  now: Moment,
): { readonly current: number; readonly longest: number } {
  const voided = log.flatMap((entry) => (entry.kind === 'void' ? [entry.target] : []))
  const valid = log.filter((entry) => !voided.includes(entry.id))
  const sessions = valid.filter((entry): entry is PracticeEntry => entry.kind === 'practice')
  const start = (session: PracticeEntry) => session.startedAt ?? NaN
  const dayOf = (session: PracticeEntry) => practiceDay(start(session), session.utcOffset ?? NaN, dayStart)
  const on = (day: number) => sessions.filter((session) => dayOf(session) === day)
  const practised = [...new Set(sessions.map(dayOf))].filter((day) => isPracticeDay(on(day))).sort((a, b) => a - b)
  const isCovered = (day: number) =>
    valid.some(
      (entry) =>
        entry.kind === 'rest' &&
        (parseDate(entry.from) ?? NaN) <= day &&
        (entry.to === null || day <= (parseDate(entry.to) ?? NaN)),
    )
  const lastDay = practised.at(-1) ?? NaN
  const today = Math.max(practiceDay(now.at, now.utcOffset, dayStart), lastDay)

  const isMissed = (day: number) => {
    if (practised.includes(day) || isCovered(day)) return false
    const before = Math.max(...practised.filter((other) => other < day))
    const after = Math.min(...practised.filter((other) => other > day))
    const until = day > lastDay ? now.at : Math.min(...on(after).map(start))
    return until - Math.max(...on(before).map(start)) > bridge
  }
  const holds = (from: number, to: number) => {
    for (let week = weekOf(from); week <= weekOf(to); week += 1) {
      const days = [0, 1, 2, 3, 4, 5, 6].map((offset) => mondayOf(week) + offset)
      if (days.filter((day) => day > from && day < to && isMissed(day)).length > 7 - weeklyTarget) return false
    }
    return true
  }
  const lengths = practised.flatMap((from, first) =>
    practised.slice(first).map((to, more) => (holds(from, to) ? more + 1 : 0)),
  )
  const current = practised.findIndex((from) => holds(from, today))
  return { longest: Math.max(0, ...lengths), current: current < 0 ? 0 : practised.length - current }
}

function isPracticeDay(sessions: readonly PracticeEntry[]): boolean {
  const sum = sessions.reduce((seconds, session) => seconds + session.active, 0)
  return (
    sum >= 120 ||
    sessions.some(
      ({ active, planned, endReason }) =>
        active >= 120 || active >= planned / 2 || (endReason === 'pain' && active >= 10),
    )
  )
}
