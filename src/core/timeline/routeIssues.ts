import type { Catalogue } from '../catalogue/catalogue.ts'
import { issueAt } from '../script/issue.ts'
import * as messages from '../script/messages.ts'
import { posesById } from '../catalogue/posesById.ts'
import type { PosedStep, SessionScript } from '../script/script.ts'
import type { Issue } from '../json/issue.ts'
import { expandSteps, isPosed } from './expandSteps.ts'
import { hasRoute } from '../catalogue/route.ts'

/** Steps to which the catalogue knows no spoken way from the posture before them; without one nothing can be compiled. */
export function routeIssues(script: SessionScript, catalogue: Catalogue): readonly Issue[] {
  const poses = posesById(catalogue)
  const visits = expandSteps(script).filter(isPosed)
  const issues = visits.flatMap(({ step, path }, at) => {
    const before = visits[at - 1]
    if (!before) return []
    const [from, to] = [postureOf(before.step, 'end'), postureOf(step, 'start')]
    if (from === undefined || to === undefined || hasRoute(catalogue.routes, from, to)) return []
    return [issueAt(`${path}/pose`, 'E_ROUTE', messages.missingRoute(from, to))]
  })
  return [...new Map(issues.map((issue) => [issue.path, issue])).values()]

  function postureOf({ pose, in: base }: PosedStep, which: 'start' | 'end') {
    return base === undefined ? poses.get(pose)?.posture[which] : poses.get(base)?.posture.end
  }
}
