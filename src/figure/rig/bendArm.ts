/** The turns of one arm's bones. The shoulder slides with the arm, so reaching is repeated until both agree. */
import { along, axesOf, cross, fromAxes, multiply, perpendicular, rotate, scale, shortestTurn, unit } from '../math.ts'
import type { Axes, Quat, Vec3 } from '../math.ts'
import type { ArmPose, FigurePose } from './figurePose.ts'
import { placeShoulder } from './placeJoints.ts'
import { reachBetween } from './reachBetween.ts'
import { rollBones } from './rollBone.ts'
import { LENGTH, PALM, signOf } from './skeleton.ts'
import type { ArmSetting, BodySide } from './skeleton.ts'
import { limbOf, pointOf } from './target.ts'
import type { KnownJoints } from './target.ts'

export interface BentArm {
  readonly upperArm: Quat
  readonly forearm: Quat
  readonly hand: Quat
  readonly setting: ArmSetting
  readonly elbow: Vec3
  readonly wrist: Vec3
  readonly excess: number
}

const ROUNDS = 6
const RELAXED_CURL = 14

/** Bends one arm; `joints` are those of trunk and legs, to which a hand may be anchored. */
export function bendArm(
  pose: FigurePose,
  side: BodySide,
  joints: KnownJoints & { readonly c7: Vec3 },
  chest: Quat,
): BentArm {
  const arm = limbOf(pose.arms, side)
  const axes = axesOf(chest)
  const setting = { up: arm.lift ?? 0, back: arm.back ?? 0, curl: arm.curl ?? RELAXED_CURL }
  let shoulder = joints.c7
  let bend = { upper: hangingArm(axes, side), lower: hangingArm(axes, side), excess: 0 }
  for (let round = 0; round < ROUNDS; round++) {
    shoulder = placeShoulder(joints.c7, chest, side, bend.upper, setting)
    bend = directionsOf(arm, side, shoulder, joints, axes)
  }
  const hanging = rotate(shortestTurn(scale(axes.up, -1), bend.upper), axes.front)
  const bones = rollBones(bend.upper, bend.lower, hanging, 1)
  const elbow = along(shoulder, bend.upper, LENGTH.upperArm)
  return {
    upperArm: bones.upper,
    forearm: bones.lower,
    hand: handTurn(arm, side, bend.lower, bones.lower),
    setting,
    elbow,
    wrist: along(elbow, bend.lower, LENGTH.forearm),
    excess: bend.excess,
  }
}

const hangingArm = (axes: Axes, side: BodySide): Vec3 =>
  unit(along(scale(axes.up, -1), axes.right, 0.12 * signOf(side)))

function directionsOf(arm: Partial<ArmPose>, side: BodySide, shoulder: Vec3, joints: KnownJoints, axes: Axes) {
  if (arm.hand) {
    const palm = pointOf(arm.hand, side, joints, shoulder)
    const wrist = along(palm, unit(arm.fingers ?? [1, 0, 0]), -LENGTH.hand * PALM)
    const pole = arm.elbow ?? along(scale(axes.front, -1), axes.right, 0.4 * signOf(side))
    return reachBetween(LENGTH.upperArm, LENGTH.forearm, shoulder, wrist, pole)
  }
  const upper = arm.upper ? unit(arm.upper) : hangingArm(axes, side)
  return { upper, lower: arm.fore ? unit(arm.fore) : upper, excess: 0 }
}

function handTurn(arm: Partial<ArmPose>, side: BodySide, forearm: Vec3, forearmTurn: Quat): Quat {
  const fingers = arm.fingers ? unit(arm.fingers) : forearm
  if (!arm.palm) return multiply(shortestTurn(forearm, fingers), forearmTurn)
  const right = unit(scale(perpendicular(unit(arm.palm), fingers), -signOf(side)))
  const up = scale(fingers, -1)
  return fromAxes(cross(up, right), up, right)
}
