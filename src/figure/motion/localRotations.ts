/** A posture as rotations of each bone relative to its parent, which can be blended without stretching a limb. */
import { conjugate, lerp, mix, multiply, slerp } from '../math.ts'
import type { Quat, Vec3 } from '../math.ts'
import { rigOf } from '../rig/placeJoints.ts'
import { BONE_PARENTS, SIDES } from '../rig/skeleton.ts'
import type { ArmAdjustment, ArmAdjustments, Bone, Rig, BodySide, Rotations } from '../rig/skeleton.ts'

export interface LocalRig {
  readonly root: Vec3
  readonly rotations: Rotations
  readonly arms: ArmAdjustments
}

export function toLocalRig({ root, rotations, arms }: Rig): LocalRig {
  const local: Record<Bone, Quat> = { ...rotations }
  for (const [bone, parent] of BONE_PARENTS) local[bone] = multiply(conjugate(rotations[parent]), rotations[bone])
  return { root, rotations: local, arms }
}

/** Local rotations that some bones pass through halfway, instead of taking the shortest arc. */
export type Detours = Partial<Readonly<Record<Bone, Quat>>>

/** The posture between two others, at t from 0 to 1. */
export function blendRigs(a: LocalRig, b: LocalRig, t: number, detours: Detours = {}): Rig {
  const rotations: Record<Bone, Quat> = { ...a.rotations, pelvis: slerp(a.rotations.pelvis, b.rotations.pelvis, t) }
  for (const [bone, parent] of BONE_PARENTS)
    rotations[bone] = multiply(rotations[parent], blendRotation(a.rotations[bone], b.rotations[bone], t, detours[bone]))
  const arms = Object.fromEntries(SIDES.map((side) => [side, blendArm(a.arms[side], b.arms[side], t)]))
  return rigOf(mix(a.root, b.root, t), rotations, arms as Record<BodySide, ArmAdjustment>)
}

function blendRotation(a: Quat, b: Quat, t: number, middle: Quat | undefined): Quat {
  if (!middle) return slerp(a, b, t)
  return t < 0.5 ? slerp(a, middle, t * 2) : slerp(middle, b, t * 2 - 1)
}

const blendArm = (a: ArmAdjustment, b: ArmAdjustment, t: number): ArmAdjustment => ({
  up: lerp(a.up, b.up, t),
  back: lerp(a.back, b.back, t),
  curl: lerp(a.curl, b.curl, t),
})
