import type { DraftStep } from '../draft.ts'
import { issueAt } from '../issue.ts'
import * as messages from '../messages.ts'
import type { Issue } from '../../json/issue.ts'
import type { Check } from './check.ts'

/** The poses in which a person may come to a step: one, or two at the start of a repeat; null before the first pose. */
type Before = readonly (string | null | undefined)[]

/** `cues: none` only for a step in the pose of the step before, on every pass through a repeat. */
export const checkCues: Check = (draft) => issuesIn(draft.steps, [null])

function* issuesIn(steps: readonly DraftStep[], atStart: Before): Iterable<Issue> {
  let before = atStart
  for (const step of steps) {
    if (step.kind === 'repeat') yield* issuesIn(step.steps, [...before, ...poseAfter(step.steps, [])])
    const { cues, pose } = step.fields
    if (cues === 'none' && pose !== undefined && before.some((other) => other !== undefined && other !== pose)) {
      yield issueAt(`${step.path}/cues`, 'E_ENUM', messages.cuesNone())
    }
    before = poseAfter([step], before)
  }
}

/** The pose in which some steps leave the person; `undefined` stands for one that is not known, which is no mistake here. */
function poseAfter(steps: readonly DraftStep[], before: Before): Before {
  const last = steps.findLast(({ kind }) => kind !== 'section' && kind !== 'say')
  if (!last) return before
  return last.kind === 'repeat' ? poseAfter(last.steps, before) : [last.fields.pose]
}
