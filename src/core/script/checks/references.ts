import type { Pose } from '../../catalogue/catalogue.ts'
import { allSteps, type DraftStep } from '../draft.ts'
import { issueAt } from '../issue.ts'
import * as messages from '../messages.ts'
import { nearestName } from '../nearestName.ts'
import type { Issue } from '../../json/issue.ts'
import type { Check } from './check.ts'

type Poses = ReadonlyMap<string, Pose>

/** Every reference to the catalogue exists and is of the right kind. */
export const checkReferences: Check = function* (draft, poses) {
  yield* patternIssues(draft.fields.breath, '/breath', poses)
  for (const step of allSteps(draft.steps)) yield* stepIssues(step, poses)
}

function* stepIssues({ path, fields }: DraftStep, poses: Poses): Iterable<Issue> {
  yield* poseIssues(fields.pose, `${path}/pose`, poses)
  yield* poseIssues(fields.in, `${path}/in`, poses)
  yield* practiceIssues(fields.practice, `${path}/practice`, poses)
  yield* patternIssues(fields.pattern, `${path}/pattern`, poses)
  const pose = fields.pose === undefined ? undefined : poses.get(fields.pose)
  if (fields.reps !== undefined && pose && pose.repSeconds === undefined) {
    yield issueAt(`${path}/reps`, 'E_REF', messages.poseWithoutReps(pose.id))
  }
}

function* poseIssues(id: string | undefined, path: string, poses: Poses): Iterable<Issue> {
  if (id === undefined || poses.has(id)) return
  yield issueAt(path, 'E_REF', messages.unknownPose(id, nearestName(id, [...poses.keys()])))
}

function* practiceIssues(id: string | undefined, path: string, poses: Poses): Iterable<Issue> {
  if (id === undefined || isMeditation(poses.get(id))) return
  yield issueAt(
    path,
    'E_REF',
    messages.unknownMeditation(id, poses.has(id), nearestName(id, idsOf(poses, isMeditation))),
  )
}

function* patternIssues(pattern: unknown, path: string, poses: Poses): Iterable<Issue> {
  if (typeof pattern !== 'string' || isBreathPattern(poses.get(pattern))) return
  const suggestion = nearestName(pattern, idsOf(poses, isBreathPattern))
  yield issueAt(path, 'E_REF', messages.unknownPattern(pattern, poses.has(pattern), suggestion))
}

function isMeditation(pose: Pose | undefined): boolean {
  return pose?.category === 'meditation'
}

function isBreathPattern(pose: Pose | undefined): boolean {
  return pose?.category === 'breath' && pose.pattern !== undefined
}

function idsOf(poses: Poses, matches: (pose: Pose) => boolean): readonly string[] {
  return [...poses.values()].filter(matches).map(({ id }) => id)
}
