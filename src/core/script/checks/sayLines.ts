import { allSteps } from '../draft.ts'
import { issueAt } from '../issue.ts'
import * as messages from '../messages.ts'
import type { Check } from './check.ts'

/** A line of the author says when it comes: either at a time of the hold or after the line before. */
export const checkSayLines: Check = function* (draft) {
  for (const { path, keys } of allSteps(draft.steps).flatMap(({ lines }) => lines)) {
    const [first, second] = keys.filter((key) => key === 'at' || key === 'after')
    if (first === undefined) yield issueAt(`${path}/at`, 'E_REQUIRED', messages.needsAtOrAfter())
    if (second !== undefined) yield issueAt(`${path}/${second}`, 'E_REQUIRED', messages.atOrAfterOnly())
  }
}
