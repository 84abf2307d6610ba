/** How long a person takes to move along a route: the farther a hand, a foot or the head travels, the longer it takes. */
import { distance } from '../math.ts'
import type { Vec3 } from '../math.ts'
import type { FigurePose } from '../rig/figurePose.ts'
import { resolvePose } from '../rig/resolvePose.ts'
import type { Joint, Rig } from '../rig/skeleton.ts'

/** A pose on a route, and the seconds it takes to reach it from the pose before. */
export interface RouteSegment {
  readonly pose: FigurePose
  readonly seconds: number
}

/** Seconds from one held pose directly to the next: unhurried. */
const DIRECT_SECONDS = 2.4
/** Base time of a segment on a longer route, and what each stature of travel adds, in seconds. */
const MIN_SEGMENT_SECONDS = 0.9
const SECONDS_PER_STATURE = 1.6
/** Longest time for a whole route, in seconds: about what it takes to lie down from standing. */
const MAX_ROUTE_SECONDS = 8

/** The timed segments of a route from the current posture through `poses`; the last of these will be held. */
export function timeRoute(start: Rig, poses: readonly FigurePose[]): readonly RouteSegment[] {
  if (poses.length === 1) return poses.map((pose) => ({ pose, seconds: DIRECT_SECONDS }))
  const rigs = [start, ...poses.map((pose) => resolvePose(pose))]
  const seconds = poses.map(
    (_, i) => MIN_SEGMENT_SECONDS + SECONDS_PER_STATURE * farthestTravel(rigs[i] ?? start, rigs[i + 1] ?? start),
  )
  const speedUp = Math.max(1, seconds.reduce((sum, each) => sum + each, 0) / MAX_ROUTE_SECONDS)
  return poses.map((pose, i) => ({ pose, seconds: (seconds[i] ?? 0) / speedUp }))
}

/** The distance that the farthest-moving joint travels relative to the root, in stature. */
function farthestTravel(a: Rig, b: Rig): number {
  const joints = Object.keys(a.joints) as Joint[]
  return Math.max(...joints.map((joint) => distance(fromRoot(a, joint), fromRoot(b, joint))))
}

function fromRoot({ root, joints }: Rig, joint: Joint): Vec3 {
  const [x, y, z] = joints[joint]
  return [x - root[0], y, z - root[2]]
}
