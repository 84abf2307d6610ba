import { holdsBreath } from '../../safety/breathLimits.ts'
import { foundInAffirmation } from '../sentences.ts'
import type { Finding, LintedSession, Rule } from '../rule.ts'
import { holdsBreathStanding, holdsBreathWhenAcute } from '../ruleMessages.ts'
import { spokenTexts } from '../../script/scriptTexts.ts'

const HOLD_IN_WORDS = /\bhold (?:your|the) breath\b/i

/** Nobody holds the breath in an acute back, nor while standing (clinical reference §0 rule 5, §4.3). */
export const breathHoldRule: Rule = { name: 'BREATH_HOLD', severity: 'error', audience: 'everyone', find: findHolds }

function findHolds({ script, visits }: LintedSession): readonly Finding[] {
  const isAcute = script.kind === 'acute-relief'
  const led = visits.flatMap((visit): readonly Finding[] => {
    if (!visit.breath || !holdsBreath(visit)) return []
    if (isAcute) return [{ path: visit.breath.path, message: holdsBreathWhenAcute() }]
    return visit.posture.end === 'standing' ? [{ path: visit.breath.path, message: holdsBreathStanding() }] : []
  })
  const said = isAcute
    ? spokenTexts(script)
        .filter(({ text }) => foundInAffirmation(text, HOLD_IN_WORDS) !== null)
        .map(({ path }) => ({ path, message: holdsBreathWhenAcute() }))
    : []
  return [...led, ...said]
}
