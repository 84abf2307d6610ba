import { posesById } from '../../catalogue/posesById.ts'
import type { LintedSession, Rule } from '../rule.ts'
import { hasNoFallback } from '../ruleMessages.ts'

/** Whatever a session asks for, the catalogue knows what stands in for it where it is too much. */
export const fallbackRule: Rule = {
  name: 'FALLBACK',
  severity: 'error',
  audience: 'everyone',
  find: ({ steps, catalogue }: LintedSession) => {
    const poses = posesById(catalogue)
    return steps
      .flatMap(({ entries }) => entries)
      .filter(({ entry }) => entry.fallback === entry.id || !poses.has(entry.fallback))
      .map(({ entry, path }) => ({ path, message: hasNoFallback(entry.id) }))
  },
}
