import {
  LONGEST_BREATH,
  LONGEST_PHASE,
  LONGEST_USUAL_BREATH,
  MAX_LONG_BREATHS,
  SHORTEST_BREATH,
} from '../../safety/breathLimits.ts'
import type { TimelineStep } from '../../timeline/timelineSteps.ts'
import type { Finding, LintedSession, Rule } from '../rule.ts'
import { breathesTooFast, breathesTooSlowly, holdsBreathOut } from '../ruleMessages.ts'

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
  if (cycle < SHORTEST_BREATH) return [{ path, message: breathesTooFast(Math.round(60 / cycle)) }]
  if (cycle > LONGEST_BREATH || (cycle > LONGEST_USUAL_BREATH && breaths > MAX_LONG_BREATHS))
    return [{ path, message: breathesTooSlowly(cycle) }]
  return pattern.holdOut > LONGEST_PHASE.holdOut ? [{ path, message: holdsBreathOut(LONGEST_PHASE.holdOut) }] : []
}
