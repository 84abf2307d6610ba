/** Where a limb shall reach, and what a limb's data say for one side. */
import { add } from '../math.ts'
import type { Vec3 } from '../math.ts'
import type { PerSide, Target } from './figurePose.ts'
import { mirrorLimb } from './mirrorPose.ts'
import type { BodySide } from './skeleton.ts'

/** The joints known when a limb is bent, by name. */
export type KnownJoints = Readonly<Record<string, Vec3>>

/** The data of one side's limb: its own, or the mirrored picture of `both`. */
export function limbOf<T extends object>(group: PerSide<T> | undefined, side: BodySide): Partial<T> {
  const own = group?.[side]
  if (own) return own
  if (!group?.both) return {}
  return side === 'R' ? group.both : mirrorLimb(group.both)
}

/** The world point of a target. Throws on an anchor that the data should not have had. */
export function pointOf(target: Target, side: BodySide, joints: KnownJoints, ownRoot: Vec3): Vec3 {
  const { from, at } = target
  if (from === undefined || from === 'world') return at
  if (from === 'shoulder' || from === 'hip') return add([ownRoot[0], 0, ownRoot[2]], at)
  const joint = joints[from.startsWith('own:') ? from.slice(4) + side : from]
  if (!joint) throw new Error(`A target is anchored to "${from}", which is no joint`)
  return add(joint, at)
}
