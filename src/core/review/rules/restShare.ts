import type { Seconds } from '../../time.ts'
import type { Finding, LintedSession, Rule } from '../rule.ts'
import { restsTooLittle } from '../ruleMessages.ts'

/** From this length on, so much of a session is rest (clinical reference §2.6). */
const LONG_SESSION: Seconds = 15 * 60
const LEAST_SHARE = 0.1

/** A long session has time to settle. */
export const restShareRule: Rule = { name: 'REST_SHARE', severity: 'warning', audience: 'shipped', find: findHurry }

function findHurry({ steps, timeline }: LintedSession): readonly Finding[] {
  const restful = steps.filter(
    ({ step, pose }) => step.kind === 'rest' || step.kind === 'breathe' || pose.category === 'rest',
  )
  const seconds = restful
    .flatMap(({ sides }) => sides)
    .reduce((sum, { startTime, endTime }) => sum + endTime - startTime, 0)
  const share = seconds / timeline.duration
  return timeline.duration >= LONG_SESSION && share < LEAST_SHARE
    ? [{ path: '/steps', message: restsTooLittle(share) }]
    : []
}
