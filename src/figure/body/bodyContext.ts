/** What every tube of the body is built from: a rig with cached bone axes, a build, and the breath. */
import { axesOf, offset } from '../math.ts'
import type { Axes, Quat, Vec3 } from '../math.ts'
import type { Bone, Joint, Rig } from '../rig/skeleton.ts'
import type { Build } from './build.ts'

export interface BodyContext {
  readonly build: Build
  /** 0 exhaled, 1 inhaled. */
  readonly breath: number
  readonly joint: (name: Joint) => Vec3
  readonly rotation: (bone: Bone) => Quat
  readonly axes: (bone: Bone) => Axes
  /** A point at an offset from a joint along the axes of a bone: front, up, right. */
  readonly point: (joint: Joint, bone: Bone, front: number, up: number, right?: number) => Vec3
}

export function bodyContext(rig: Rig, build: Build, breath: number): BodyContext {
  const axesByBone = new Map<Bone, Axes>()
  const axes = (bone: Bone): Axes => {
    const cached = axesByBone.get(bone) ?? axesOf(rig.rotations[bone])
    axesByBone.set(bone, cached)
    return cached
  }
  return {
    build,
    breath,
    joint: (name) => rig.joints[name],
    rotation: (bone) => rig.rotations[bone],
    axes,
    point: (joint, bone, front, up, right = 0) => offset(rig.joints[joint], axes(bone), front, up, right),
  }
}
