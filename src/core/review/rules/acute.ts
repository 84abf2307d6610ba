import type { LintedSession, Rule } from '../rule.ts'
import { isNotAcuteSafe } from '../ruleMessages.ts'

/** A session for acute relief has only what suits a fresh spasm (clinical reference §0 rule 2, §2.4). */
export const acuteRule: Rule = {
  name: 'ACUTE',
  severity: 'error',
  audience: 'everyone',
  find: ({ script, steps }: LintedSession) =>
    script.kind === 'acute-relief'
      ? steps
          .flatMap(({ entries }) => entries)
          .filter(({ entry }) => entry.acute !== 'yes')
          .map(({ entry, path }) => ({ path, message: isNotAcuteSafe(entry.id) }))
      : [],
}
