import { issueAt } from '../script/issue.ts'
import * as messages from '../script/messages.ts'
import type { Issue } from '../json/issue.ts'
import type { ResolvedStep } from './resolveSteps.ts'

/** Steps to which the catalogue knows no spoken way from the posture before them; without one nothing can be compiled. */
export function routeIssues(steps: readonly ResolvedStep[]): readonly Issue[] {
  const issues = steps.flatMap((step) =>
    step.kind === 'posed' && step.route === null && step.postureBefore !== null
      ? [issueAt(`${step.path}/pose`, 'E_ROUTE', messages.missingRoute(step.postureBefore, step.posture.start))]
      : [],
  )
  return [...new Map(issues.map((issue) => [issue.path, issue])).values()]
}
