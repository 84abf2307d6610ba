/** How long a person takes from posture to posture: the longer the way of a hand, a foot or the head, the longer it takes. */
import { distance } from '../math.ts'
import type { Vec3 } from '../math.ts'
import type { FigurePose } from '../rig/figurePose.ts'
import { resolvePose } from '../rig/resolvePose.ts'
import type { Joint, Rig } from '../rig/skeleton.ts'

/** A pose on the way, and the seconds that it takes to get there from the one before. */
export interface Leg {
  readonly pose: FigurePose
  readonly seconds: number
}

/** From one held pose straight to the next, in seconds: unhurried. */
const STRAIGHT = 2.4
/** A leg of a longer way, in seconds, and what each stature of travel adds. */
const SHORTEST_LEG = 0.9
const SECONDS_PER_STATURE = 1.6
/** A way through several poses takes no longer, in seconds: about what it takes to lie down from standing. */
const LONGEST_WAY = 8

/** The legs of a way from where the body is through poses, the last of which is where it will stay. */
export function legsOf(start: Rig, poses: readonly FigurePose[]): readonly Leg[] {
  if (poses.length === 1) return poses.map((pose) => ({ pose, seconds: STRAIGHT }))
  const rigs = [start, ...poses.map((pose) => resolvePose(pose))]
  const seconds = poses.map(
    (_, i) => SHORTEST_LEG + SECONDS_PER_STATURE * travel(rigs[i] ?? start, rigs[i + 1] ?? start),
  )
  const haste = Math.max(1, seconds.reduce((sum, each) => sum + each, 0) / LONGEST_WAY)
  return poses.map((pose, i) => ({ pose, seconds: (seconds[i] ?? 0) / haste }))
}

/** How far the joint goes that goes farthest, in stature; walking does not count. */
function travel(a: Rig, b: Rig): number {
  const joints = Object.keys(a.joints) as Joint[]
  return Math.max(...joints.map((joint) => distance(fromRoot(a, joint), fromRoot(b, joint))))
}

function fromRoot({ root, joints }: Rig, joint: Joint): Vec3 {
  const [x, y, z] = joints[joint]
  return [x - root[0], y, z - root[2]]
}
