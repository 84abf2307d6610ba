/** A posture as turns of each bone against its parent: what can be blended without stretching a limb. */
import { conjugate, lerp, mix, multiply, slerp } from '../math.ts'
import type { Quat, Vec3 } from '../math.ts'
import { rigOf } from '../rig/placeJoints.ts'
import { CHILDREN, SIDES } from '../rig/skeleton.ts'
import type { ArmSetting, ArmSettings, Bone, Rig, BodySide, Turns } from '../rig/skeleton.ts'

export interface LocalRig {
  readonly root: Vec3
  readonly turns: Turns
  readonly arms: ArmSettings
}

export function toLocal({ root, turns, arms }: Rig): LocalRig {
  const local: Record<Bone, Quat> = { ...turns }
  for (const [bone, parent] of CHILDREN) local[bone] = multiply(conjugate(turns[parent]), turns[bone])
  return { root, turns: local, arms }
}

/** Turns that some bones pass through halfway, instead of going the shortest way. */
export type Detours = Partial<Readonly<Record<Bone, Quat>>>

/** Between two postures, t from 0 to 1. */
export function blend(a: LocalRig, b: LocalRig, t: number, detours: Detours = {}): Rig {
  const turns: Record<Bone, Quat> = { ...a.turns, pelvis: slerp(a.turns.pelvis, b.turns.pelvis, t) }
  for (const [bone, parent] of CHILDREN)
    turns[bone] = multiply(turns[parent], blendTurn(a.turns[bone], b.turns[bone], t, detours[bone]))
  const arms = Object.fromEntries(SIDES.map((side) => [side, blendArm(a.arms[side], b.arms[side], t)]))
  return rigOf(mix(a.root, b.root, t), turns, arms as Record<BodySide, ArmSetting>)
}

function blendTurn(a: Quat, b: Quat, t: number, middle: Quat | undefined): Quat {
  if (!middle) return slerp(a, b, t)
  return t < 0.5 ? slerp(a, middle, t * 2) : slerp(middle, b, t * 2 - 1)
}

const blendArm = (a: ArmSetting, b: ArmSetting, t: number): ArmSetting => ({
  up: lerp(a.up, b.up, t),
  back: lerp(a.back, b.back, t),
  curl: lerp(a.curl, b.curl, t),
})
