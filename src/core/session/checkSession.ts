import type { Issue } from '../json/issue.ts'
import type { JsonResult } from '../json/readJson.ts'
import { lintSession, type LintOptions } from '../review/lintSession.ts'
import { sortIssues } from '../script/sortIssues.ts'
import { documentOf, prepareSession, type PrepareContext } from './prepareSession.ts'

export type CheckContext = PrepareContext & LintOptions

/**
 * Everything that is wrong with a session as far as its document tells: format, routes, time, and the rules of good practice
 * once it can be played. Ordered by place, at most 50; never throws on the document.
 */
export function checkSession(reading: JsonResult, context: CheckContext): readonly Issue[] {
  const prepared = prepareSession(reading, context)
  if ('issues' in prepared) return prepared.issues
  return sortIssues([...prepared.warnings, ...lintSession(prepared, context)], documentOf(reading))
}
