import { cuesOn } from '../../timeline/timeline.ts'
import type { Seconds } from '../../time.ts'
import type { Finding, LintedSession, Rule } from '../rule.ts'
import { saysNoStop } from '../ruleMessages.ts'

/** Said where there is movement (clinical reference §0 rule 3). */
const STOP_MOVING = 'If anything hurts sharply, stop and rest.'
/** Said where the breath is led (clinical reference §4.3). */
const STOP_BREATHING = 'If you feel dizzy, tingly or short of air, let the breath be ordinary.'
/** Both are said this early. */
const EARLY: Seconds = 120

/** When to stop is said before it could be needed. */
export const stopCueRule: Rule = { name: 'STOP_CUE', severity: 'error', audience: 'shipped', find: findSilence }

function findSilence({ steps, timeline }: LintedSession): readonly Finding[] {
  const early = cuesOn(timeline, 'voice').filter(({ startTime }) => startTime < EARLY)
  const said = early.map(({ text }) => text).join(' ')
  const isMoving = steps.some(({ step, pose }) => step.kind !== 'rest' && isMovement(pose.category))
  const isLed = timeline.cues.some(({ track }) => track === 'breath')
  const needed = [...(isMoving ? [STOP_MOVING] : []), ...(isLed ? [STOP_BREATHING] : [])]
  const [unsaid] = needed.filter((sentence) => !said.includes(sentence))
  return unsaid === undefined ? [] : [{ path: '/steps', message: saysNoStop(unsaid, EARLY) }]
}

function isMovement(category: string): boolean {
  return category !== 'rest' && category !== 'breath' && category !== 'meditation'
}
