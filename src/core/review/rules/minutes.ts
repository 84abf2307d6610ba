import type { LintedSession, Rule } from '../rule.ts'
import { takesOtherMinutes } from '../ruleMessages.ts'

const MOST_OFF = 0.01

/** A session takes the minutes that its list entry says, to one per cent. */
export const minutesRule: Rule = {
  name: 'MINUTES',
  severity: 'error',
  audience: 'everyone',
  find: ({ script, timeline: { duration } }: LintedSession) => {
    const promised = script.minutes
    if (promised === undefined || Math.abs(duration - promised * 60) <= promised * 60 * MOST_OFF) return []
    return [{ path: '/minutes', message: takesOtherMinutes(promised, duration) }]
  },
}
