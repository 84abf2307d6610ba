import type { LintedSession, Rule } from '../rule.ts'
import { isUnkind } from '../ruleMessages.ts'
import { foundInAffirmation } from '../sentences.ts'
import { spokenTexts } from '../../script/scriptTexts.ts'

/** Words that push or judge (clinical reference §5.3). */
const UNKIND =
  /\b(?:you (?:should|must)|push(?:es|ing)? (?:harder|deeper|further|through)|deeper|fix|weak|out of place)\b/i

/** A voice invites. */
export const toneRule: Rule = {
  name: 'TONE',
  severity: 'warning',
  audience: 'everyone',
  find: ({ script }: LintedSession) =>
    spokenTexts(script).flatMap(({ path, text }) => {
      const words = foundInAffirmation(text, UNKIND)
      return words === null ? [] : [{ path, message: isUnkind(words) }]
    }),
}
