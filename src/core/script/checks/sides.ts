import { allSteps } from '../draft.ts'
import { issueAt } from '../issue.ts'
import * as messages from '../messages.ts'
import type { Check } from './check.ts'

/** A step in a sided pose gives `sides`, any other does not; a line for one side requires a step with both sides. */
export const checkSides: Check = function* (draft, poses) {
  for (const { path, keys, fields, lines } of allSteps(draft.steps)) {
    const pose = fields.pose === undefined ? undefined : poses.get(fields.pose)
    const hasSides = keys.includes('sides')
    if (pose?.sided === true && !hasSides) yield issueAt(`${path}/sides`, 'E_SIDES', messages.missingSides(pose.id))
    if (pose?.sided === false && hasSides) yield issueAt(`${path}/sides`, 'E_SIDES', messages.unexpectedSides(pose.id))
    const isOneSided = hasSides ? fields.sides !== undefined && fields.sides !== 'both' : pose?.sided === false
    for (const line of isOneSided ? lines : []) {
      if (line.fields.side !== undefined) yield issueAt(`${line.path}/side`, 'E_SIDES', messages.sideOnOneSidedStep())
    }
  }
}
