/** What the parts of the body are built from: a rig with the directions of its bones at hand, a build, and the breath. */
import { axesOf, offset } from '../math.ts'
import type { Axes, Quat, Vec3 } from '../math.ts'
import type { Bone, Joint, Rig } from '../rig/skeleton.ts'
import type { Build } from './build.ts'

export interface BodyFrame {
  readonly build: Build
  /** 0 exhaled, 1 inhaled. */
  readonly breath: number
  readonly joint: (name: Joint) => Vec3
  readonly turn: (bone: Bone) => Quat
  readonly axes: (bone: Bone) => Axes
  /** A point from a joint, in a bone's directions: front, up, right. */
  readonly point: (joint: Joint, bone: Bone, front: number, up: number, right?: number) => Vec3
}

export function bodyFrame(rig: Rig, build: Build, breath: number): BodyFrame {
  const known = new Map<Bone, Axes>()
  const axes = (bone: Bone): Axes => {
    const found = known.get(bone) ?? axesOf(rig.turns[bone])
    known.set(bone, found)
    return found
  }
  return {
    build,
    breath,
    joint: (name) => rig.joints[name],
    turn: (bone) => rig.turns[bone],
    axes,
    point: (joint, bone, front, up, right = 0) => offset(rig.joints[joint], axes(bone), front, up, right),
  }
}
