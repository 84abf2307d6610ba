import type { LintedSession, Rule } from '../rule.ts'
import { hasNoEvidence } from '../ruleMessages.ts'

/** True of every session that Meru brings: the trials were of classes (clinical reference §0 rule 6). */
const UNTESTED = 'Nobody has tested this session itself.'

/** A session says what is known, and that it was not tested itself. */
export const evidenceRule: Rule = {
  name: 'EVIDENCE',
  severity: 'error',
  audience: 'shipped',
  find: ({ script }: LintedSession) =>
    script.evidence?.endsWith(UNTESTED) === true ? [] : [{ path: '/evidence', message: hasNoEvidence(UNTESTED) }],
}
