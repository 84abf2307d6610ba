import { allSteps } from '../draft.ts'
import { issueAt } from '../issue.ts'
import * as messages from '../messages.ts'
import type { Check } from './check.ts'

/** A line by the author has exactly one of `at` (a time in the hold) and `after` (the line before). */
export const checkSayLines: Check = function* (draft) {
  for (const { path, keys } of allSteps(draft.steps).flatMap(({ lines }) => lines)) {
    const [first, second] = keys.filter((key) => key === 'at' || key === 'after')
    if (first === undefined) yield issueAt(`${path}/at`, 'E_REQUIRED', messages.missingLineTime())
    if (second !== undefined) yield issueAt(`${path}/${second}`, 'E_REQUIRED', messages.conflictingLineTimes())
  }
}
