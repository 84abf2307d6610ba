import { holdsBreath } from '../../safety/breathLimits.ts'
import { foundInAffirmation } from '../sentences.ts'
import type { Finding, LintedSession, Rule } from '../rule.ts'
import { holdsBreathStanding, holdsBreathWhenAcute } from '../ruleMessages.ts'
import { spokenTexts } from '../../script/scriptTexts.ts'

const HOLD_IN_WORDS = /\bhold (?:your|the) breath\b/i

/** Nobody holds the breath in an acute back, nor while standing (clinical reference §0 rule 5, §4.3). */
export const breathHoldRule: Rule = { name: 'BREATH_HOLD', severity: 'error', audience: 'everyone', find: findHolds }

function findHolds({ script, steps }: LintedSession): readonly Finding[] {
  const isAcute = script.kind === 'acute-relief'
  const led = steps.flatMap((step): readonly Finding[] => {
    if (!step.breath || !holdsBreath(step)) return []
    if (isAcute) return [{ path: step.breath.path, message: holdsBreathWhenAcute() }]
    return step.posture.end === 'standing' ? [{ path: step.breath.path, message: holdsBreathStanding() }] : []
  })
  const said = isAcute
    ? spokenTexts(script)
        .filter(({ text }) => foundInAffirmation(text, HOLD_IN_WORDS) !== null)
        .map(({ path }) => ({ path, message: holdsBreathWhenAcute() }))
    : []
  return [...led, ...said]
}
