/** IK targets of limbs, and the limb data of one side. */
import { add } from '../math.ts'
import type { Vec3 } from '../math.ts'
import type { PerSide, Target } from './figurePose.ts'
import { mirrorLimb } from './mirrorPose.ts'
import type { BodySide } from './skeleton.ts'

/** The joints already placed when a limb is solved, by name. */
export type KnownJoints = Readonly<Record<string, Vec3>>

/** The limb data of one side: its own, or `both`, mirrored for the left. */
export function limbForSide<T extends object>(group: PerSide<T> | undefined, side: BodySide): Partial<T> {
  const own = group?.[side]
  if (own) return own
  if (!group?.both) return {}
  return side === 'R' ? group.both : mirrorLimb(group.both)
}

/** The world position of a target. Throws on an unknown anchor. */
export function targetPosition(target: Target, side: BodySide, joints: KnownJoints, limbRoot: Vec3): Vec3 {
  const { from, at } = target
  if (from === undefined || from === 'world') return at
  if (from === 'shoulder' || from === 'hip') return add([limbRoot[0], 0, limbRoot[2]], at)
  const joint = joints[from.startsWith('own:') ? from.slice(4) + side : from]
  if (!joint) throw new Error(`A target is anchored to "${from}", which is not a joint`)
  return add(joint, at)
}
