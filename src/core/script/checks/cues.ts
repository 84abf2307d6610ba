import type { DraftStep } from '../draft.ts'
import { issueAt } from '../issue.ts'
import * as messages from '../messages.ts'
import type { Issue } from '../../json/issue.ts'
import type { Check } from './check.ts'

/** The poses that may precede a step: one, or two at the start of a repeat. Null before the first pose; undefined if unknown. */
type PossiblePoses = readonly (string | null | undefined)[]

/** `cues: none` requires the pose of the step before, on every pass through a repeat. */
export const checkCues: Check = (draft) => cueIssues(draft.steps, [null])

function* cueIssues(steps: readonly DraftStep[], initialPoses: PossiblePoses): Iterable<Issue> {
  let previous = initialPoses
  for (const step of steps) {
    if (step.kind === 'repeat') yield* cueIssues(step.steps, [...previous, ...posesAfter(step.steps, [])])
    const { cues, pose } = step.fields
    if (cues === 'none' && pose !== undefined && previous.some((other) => other !== undefined && other !== pose)) {
      yield issueAt(`${step.path}/cues`, 'E_ENUM', messages.cuesNoneNotAllowed())
    }
    previous = posesAfter([step], previous)
  }
}

/** The possible poses at the end of these steps. An unknown pose (undefined) is not an issue of this check. */
function posesAfter(steps: readonly DraftStep[], previous: PossiblePoses): PossiblePoses {
  const last = steps.findLast(({ kind }) => kind !== 'section' && kind !== 'say')
  if (!last) return previous
  return last.kind === 'repeat' ? posesAfter(last.steps, previous) : [last.fields.pose]
}
