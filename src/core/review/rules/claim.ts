import type { Finding, LintedSession, Rule } from '../rule.ts'
import { claimsWithoutSource } from '../ruleMessages.ts'
import { foundInAffirmation } from '../sentences.ts'
import { allTexts } from '../../script/scriptTexts.ts'

/** Words that say what a session does to a body, or that somebody has shown it (clinical reference §7.3). */
const CLAIM =
  /\b(?:treat(?:s|ed|ing|ments?)?|prevent(?:s|ed|ing|ion)?|reliev(?:e|es|ed|ing)|relief|reduces?|proven?|proves|clinically|scientific(?:ally)?|studies|a study|research|trials? (?:show|found|prove)\w*)\b/i

/** A study by its name, and its year in the same sentence. */
const SOURCE = /\p{Lu}[\p{L}’-]+[^.;]*\b(?:19|20)\d\d\b/u

/** Whoever claims something names a source. */
export const claimRule: Rule = { name: 'CLAIM', severity: 'error', audience: 'everyone', find: findClaims }

function findClaims({ script }: LintedSession): readonly Finding[] {
  if (SOURCE.test(script.evidence ?? '')) return []
  return allTexts(script).flatMap(({ path, text }) => {
    const words = foundInAffirmation(text, CLAIM)
    return words === null ? [] : [{ path, message: claimsWithoutSource(words) }]
  })
}
