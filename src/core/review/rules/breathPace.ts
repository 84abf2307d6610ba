import type { Seconds } from '../../time.ts'
import type { TimelineStep } from '../../timeline/timelineSteps.ts'
import type { Finding, LintedSession, Rule } from '../rule.ts'
import { breathesTooFast, breathesTooSlowly, holdsBreathOut } from '../ruleMessages.ts'

/** Limits of a led breath (clinical reference §4.3). Slower than `SLOW` only as long as four breaths take. */
const FASTEST: Seconds = 5
const SLOW: Seconds = 16
const SLOWEST: Seconds = 20
const SLOW_BREATHS = 4
const LONGEST_HOLD_OUT: Seconds = 4

/** No breath is led faster than 12 or slower than 3 times a minute, nor held out for long. */
export const breathPaceRule: Rule = {
  name: 'BREATH_PACE',
  severity: 'error',
  audience: 'everyone',
  find: ({ steps }: LintedSession) => steps.flatMap(paceFindings),
}

function paceFindings({ breath, sides }: TimelineStep): readonly Finding[] {
  if (!breath) return []
  const { path, pattern } = breath
  const cycle = Number((pattern.inhale + pattern.holdIn + pattern.exhale + pattern.holdOut).toFixed(1))
  const longest = Math.max(...sides.map(({ holdStart, holdEnd }) => holdEnd - holdStart))
  const breaths = Math.floor(longest / cycle)
  if (cycle < FASTEST) return [{ path, message: breathesTooFast(Math.round(60 / cycle)) }]
  if (cycle > SLOWEST || (cycle > SLOW && breaths > SLOW_BREATHS)) return [{ path, message: breathesTooSlowly(cycle) }]
  return pattern.holdOut > LONGEST_HOLD_OUT ? [{ path, message: holdsBreathOut(LONGEST_HOLD_OUT) }] : []
}
