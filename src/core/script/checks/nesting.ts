import { allSteps } from '../draft.ts'
import { issueAt } from '../issue.ts'
import { SESSION_LIMITS } from '../limits.ts'
import * as messages from '../messages.ts'
import type { Check } from './check.ts'

/** Repeats nest at most three deep; reported at the outermost one that is too deep. */
export const checkNesting: Check = function* (draft) {
  for (const { kind, path, depth } of allSteps(draft.steps)) {
    if (kind === 'repeat' && depth === SESSION_LIMITS.repeatDepth + 1) {
      yield issueAt(path, 'E_TOO_DEEP', messages.repeatsTooDeep())
    }
  }
}
