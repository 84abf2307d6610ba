import type { Seconds } from '../../time.ts'
import { lengthPath } from '../../timeline/timelineSteps.ts'
import type { LintedSession, Rule } from '../rule.ts'
import { isHeldTooShort } from '../ruleMessages.ts'

/** Shortest hold that is worth the way there; stretches are held for 10 to 60 s (ACSM, by clinical reference §2). */
const SHORTEST: Seconds = 15

/** Instructions leave time to be in the pose. */
export const shortHoldRule: Rule = {
  name: 'SHORT_HOLD',
  severity: 'warning',
  audience: 'shipped',
  find: ({ steps }: LintedSession) =>
    steps.flatMap((step) => {
      const held = Math.min(...step.sides.map(({ holdStart, holdEnd }) => holdEnd - holdStart))
      return held < SHORTEST ? [{ path: lengthPath(step), message: isHeldTooShort(step.pose.id, held, SHORTEST) }] : []
    }),
}
