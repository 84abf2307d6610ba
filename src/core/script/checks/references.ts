import type { Pose } from '../../catalogue/catalogue.ts'
import { allSteps, type DraftStep } from '../draft.ts'
import { issueAt } from '../issue.ts'
import * as messages from '../messages.ts'
import { nearestName } from '../nearestName.ts'
import type { Issue } from '../../json/issue.ts'
import type { Check } from './check.ts'

type Poses = ReadonlyMap<string, Pose>

/** Every name that stands for something in the catalogue is there, and stands for a thing of the right sort. */
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
    yield issueAt(`${path}/reps`, 'E_REF', messages.hasNoRepetitions(pose.id))
  }
}

function* poseIssues(id: string | undefined, path: string, poses: Poses): Iterable<Issue> {
  if (id === undefined || poses.has(id)) return
  yield issueAt(path, 'E_REF', messages.noSuchPose(id, nearestName(id, [...poses.keys()])))
}

function* practiceIssues(id: string | undefined, path: string, poses: Poses): Iterable<Issue> {
  if (id === undefined || isMeditation(poses.get(id))) return
  yield issueAt(path, 'E_REF', messages.noSuchPractice(id, poses.has(id), nearestName(id, idsOf(poses, isMeditation))))
}

function* patternIssues(pattern: unknown, path: string, poses: Poses): Iterable<Issue> {
  if (typeof pattern !== 'string' || isBreathPattern(poses.get(pattern))) return
  const near = nearestName(pattern, idsOf(poses, isBreathPattern))
  yield issueAt(path, 'E_REF', messages.noSuchPattern(pattern, poses.has(pattern), near))
}

function isMeditation(pose: Pose | undefined): boolean {
  return pose?.category === 'meditation'
}

function isBreathPattern(pose: Pose | undefined): boolean {
  return pose?.category === 'breath' && pose.pattern !== undefined
}

function idsOf(poses: Poses, belongs: (pose: Pose) => boolean): readonly string[] {
  return [...poses.values()].filter(belongs).map(({ id }) => id)
}
