import type { Flag, Pose } from '../../catalogue/catalogue.ts'
import { posesById } from '../../catalogue/posesById.ts'
import type { Seconds } from '../../time.ts'
import type { TimelineStep } from '../../timeline/timelineSteps.ts'
import type { Finding, LintedSession, Rule } from '../rule.ts'
import { hasNoCounterPose } from '../ruleMessages.ts'

/** Bending for longer than a usual stretch asks for a counter-pose (clinical reference §2.6; ACSM stretches: 10–60 s). */
const LONG: Seconds = 60
/** The counter-pose is the next one, or the one after that. */
const SOON = 2

/** The flags of people who should not bend this way tell which way a pose bends. */
type Bend = Extract<Flag, 'FLEX' | 'EXT'>

/** After long bending one way comes something that does not bend that way. */
export const counterPoseRule: Rule = { name: 'COUNTER_POSE', severity: 'error', audience: 'everyone', find: findBends }

function findBends({ steps, catalogue }: LintedSession): readonly Finding[] {
  const poses = posesById(catalogue)
  let bent: Seconds = 0
  let before: Bend | null = null
  return steps.flatMap((step, at) => {
    const bend = bendOf(step.pose, poses)
    bent = bend === null ? 0 : secondsIn(step) + (bend === before ? bent : 0)
    before = bend
    const next = steps[at + 1]
    const isLast = bend !== null && (!next || bendOf(next.pose, poses) !== bend)
    if (!isLast || bent < LONG) return []
    const isCountered = steps.slice(at + 1, at + 1 + SOON).some(({ pose }) => counters(pose, step.pose, bend))
    return isCountered
      ? []
      : [{ path: `${step.path}/pose`, message: hasNoCounterPose(step.pose.id, step.pose.counterPose) }]
  })
}

/** The way in which a pose bends the back so much that its counter-pose bends it the other way; null for small bends. */
function bendOf(pose: Pose, poses: ReadonlyMap<string, Pose>): Bend | null {
  const counter = poses.get(pose.counterPose ?? '')
  if (bends(pose, 'FLEX') && !bends(pose, 'EXT')) return isBend(pose, 'FLEX', counter, 'EXT') ? 'FLEX' : null
  if (bends(pose, 'EXT') && !bends(pose, 'FLEX')) return isBend(pose, 'EXT', counter, 'FLEX') ? 'EXT' : null
  return null
}

function isBend(pose: Pose, way: Bend, counter: Pose | undefined, otherWay: Bend): boolean {
  return pose.flags.avoid.includes(way) || (counter !== undefined && bends(counter, otherWay))
}

function bends({ flags }: Pose, way: Bend): boolean {
  return flags.avoid.includes(way) || flags.ease.includes(way)
}

function counters(pose: Pose, bent: Pose, way: Bend): boolean {
  if (pose.id === bent.counterPose) return true
  return !bends(pose, way) || (bends(pose, 'FLEX') && bends(pose, 'EXT'))
}

function secondsIn({ sides }: TimelineStep): Seconds {
  return sides.reduce((sum, { holdStart, holdEnd }) => sum + holdEnd - holdStart, 0)
}
