import { holdsBreath, BREATH_HOLD_FLAGS } from '../../safety/breathLimits.ts'
import type { Flag } from '../../catalogue/catalogue.ts'
import type { TimelineStep } from '../../timeline/timelineSteps.ts'
import type { Finding, LintedSession, Rule } from '../rule.ts'
import { claimsToSuit, holdsBreathDespite, isToBeAvoided, liesFlat } from '../ruleMessages.ts'
import { foundInAffirmation } from '../sentences.ts'

/** Words of a title that say for whom a session is. */
const CLAIMS: readonly { readonly flag: Flag; readonly words: RegExp }[] = [
  { flag: 'PREG', words: /\bpregnan(?:t|cy)\b/i },
  { flag: 'OSTEO', words: /\bosteopor\w+|\bbone[- ]friendly\b/i },
]

/** What a session says it suits is avoided by none of its poses, and what its title says is said in `suits` (§2.1, §2.5). */
export const suitsRule: Rule = { name: 'SUITS', severity: 'error', audience: 'everyone', find: findClashes }

function findClashes({ script, steps }: LintedSession): readonly Finding[] {
  const claimed = script.suits ?? []
  const clashes = steps.flatMap((step) => claimed.flatMap((flag) => clashesWith(flag, step)))
  const unsaid = CLAIMS.filter(({ flag }) => !claimed.includes(flag))
    .filter(({ words }) => [script.title, script.summary].some((text) => foundInAffirmation(text, words) !== null))
    .map(({ flag }) => ({ path: '/suits', message: claimsToSuit(flag) }))
  return [...clashes, ...unsaid.slice(0, 1)]
}

function clashesWith(flag: Flag, step: TimelineStep): readonly Finding[] {
  const avoided = step.entries
    .filter(({ entry }) => entry.flags.avoid.includes(flag))
    .map(({ entry, path }) => ({ path, message: isToBeAvoided(entry.id, flag) }))
  if (avoided.length > 0) return avoided
  const isFlat = step.posture.end === 'supine' || step.posture.end === 'prone'
  return [
    ...(flag === 'PREG' && isFlat ? [{ path: `${step.path}/pose`, message: liesFlat(step.pose.id) }] : []),
    ...(step.breath && BREATH_HOLD_FLAGS.includes(flag) && holdsBreath(step)
      ? [{ path: step.breath.path, message: holdsBreathDespite(flag) }]
      : []),
  ]
}
