/** Holds a script to the rules of good practice, once it parses and compiles. */
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { IssueSeverity, Issue } from '../json/issue.ts'
import type { KnownSounds, LintedSession, Rule, RuleName } from './rule.ts'
import { RULES } from './rules.ts'

export interface LintOptions {
  readonly catalogue: Catalogue
  readonly sounds: KnownSounds
  /** True for the sessions that come with Meru: all rules, and errors where a rule is broken that matters. */
  readonly isShipped: boolean
}

/** Everything that the rules find, each place once under each code; in no order of places (`sortIssues` makes one). */
export function lintSession(
  { script, timeline, steps }: Pick<LintedSession, 'script' | 'timeline' | 'steps'>,
  { catalogue, sounds, isShipped }: LintOptions,
): readonly Issue[] {
  const session: LintedSession = { script, timeline, catalogue, steps, sounds }
  return RULES.filter(({ audience }) => isShipped || audience === 'everyone').flatMap((rule) =>
    issuesOf(rule, session, isShipped),
  )
}

/**
 * The code of a rule: `E_` where it is an error, `W_` where it is a warning.
 *
 * @internal
 */
export function ruleCode(name: RuleName, severity: IssueSeverity): string {
  return `${severity === 'error' ? 'E' : 'W'}_${name}`
}

function issuesOf(rule: Rule, session: LintedSession, isShipped: boolean): readonly Issue[] {
  const severity = isShipped ? rule.severity : 'warning'
  const code = ruleCode(rule.name, severity)
  const found = new Map(rule.find(session).map(({ path, message }) => [path, { path, code, message, severity }]))
  return [...found.values()]
}
