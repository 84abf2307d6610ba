import type { Posture } from '../../catalogue/catalogue.ts'
import type { Seconds } from '../../time.ts'
import type { LintedSession, Rule } from '../rule.ts'
import { changesTooQuickly } from '../ruleMessages.ts'

/** Least time between the floor and the feet or a chair (clinical reference §5.3: 15–20 s). */
const LEAST: Seconds = 15

/** Getting down and up again takes time: its own, not that of the pose. */
export const levelChangeRule: Rule = {
  name: 'LEVEL_CHANGE',
  severity: 'warning',
  audience: 'everyone',
  find: ({ steps }: LintedSession) =>
    steps.flatMap(({ posture, startTime, sides, path }, at) => {
      const from = steps[at - 1]?.posture.end
      if (from === undefined || isUp(from) === isUp(posture.start)) return []
      const has = (sides[0]?.holdStart ?? startTime) - startTime
      return has < LEAST
        ? [{ path: `${path}/arrive`, message: changesTooQuickly(from, posture.start, has, LEAST) }]
        : []
    }),
}

function isUp(posture: Posture): boolean {
  return posture === 'standing' || posture === 'chair'
}
