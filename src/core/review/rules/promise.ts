import type { LintedSession, Rule } from '../rule.ts'
import { promises } from '../ruleMessages.ts'
import { foundInAffirmation } from '../sentences.ts'
import { allTexts } from '../../script/scriptTexts.ts'

/** What no source can back (clinical reference §0 rule 6, §7.3). */
const PROMISE =
  /\b(?:cur(?:e|es|ed|ing)|heals? (?:your|the|a|any|every)|guarantee(?:s|d)?|miracles?|pain[- ]free|risk[- ]free|instant(?:ly)?|will (?:relieve|fix|stop|end) (?:your|the) pain|for good)\b/i

/** Meru promises nothing. */
export const promiseRule: Rule = {
  name: 'PROMISE',
  severity: 'error',
  audience: 'everyone',
  find: ({ script }: LintedSession) =>
    allTexts(script).flatMap(({ path, text }) => {
      const words = foundInAffirmation(text, PROMISE)
      return words === null ? [] : [{ path, message: promises(words) }]
    }),
}
