/** Solves the bone rotations of one arm. The shoulder slides with the arm, so the two are solved in turn until they agree. */
import {
  addScaled,
  axesOf,
  cross,
  rotationFromAxes,
  multiply,
  perpendicular,
  rotate,
  scale,
  rotationBetween,
  unit,
} from '../math.ts'
import type { Axes, Quat, Vec3 } from '../math.ts'
import type { ArmPose, FigurePose } from './figurePose.ts'
import { placeShoulder } from './placeJoints.ts'
import { solveTwoBoneIk } from './solveTwoBoneIk.ts'
import { rollBones } from './rollBones.ts'
import { BONE_LENGTHS, PALM_CENTRE, signOf } from './skeleton.ts'
import type { ArmAdjustment, BodySide } from './skeleton.ts'
import { limbForSide, targetPosition } from './target.ts'
import type { KnownJoints } from './target.ts'

export interface BentArm {
  readonly upperArm: Quat
  readonly forearm: Quat
  readonly hand: Quat
  readonly adjustment: ArmAdjustment
  readonly elbow: Vec3
  readonly wrist: Vec3
  readonly overreach: number
}

const ROUNDS = 6
const RELAXED_CURL = 14

/** Solves one arm. `joints` are those of trunk and legs, to which a hand may be anchored. */
export function bendArm(
  pose: FigurePose,
  side: BodySide,
  joints: KnownJoints & { readonly c7: Vec3 },
  chest: Quat,
): BentArm {
  const arm = limbForSide(pose.arms, side)
  const axes = axesOf(chest)
  const adjustment = { up: arm.lift ?? 0, back: arm.back ?? 0, curl: arm.curl ?? RELAXED_CURL }
  let shoulder = joints.c7
  let directions = { upper: hangingArm(axes, side), lower: hangingArm(axes, side), overreach: 0 }
  for (let round = 0; round < ROUNDS; round++) {
    shoulder = placeShoulder(joints.c7, chest, side, directions.upper, adjustment)
    directions = directionsOf(arm, side, shoulder, joints, axes)
  }
  const neutralFront = rotate(rotationBetween(scale(axes.up, -1), directions.upper), axes.front)
  const rotations = rollBones(directions.upper, directions.lower, neutralFront, 1)
  const elbow = addScaled(shoulder, directions.upper, BONE_LENGTHS.upperArm)
  return {
    upperArm: rotations.upper,
    forearm: rotations.lower,
    hand: handRotation(arm, side, directions.lower, rotations.lower),
    adjustment,
    elbow,
    wrist: addScaled(elbow, directions.lower, BONE_LENGTHS.forearm),
    overreach: directions.overreach,
  }
}

const hangingArm = (axes: Axes, side: BodySide): Vec3 =>
  unit(addScaled(scale(axes.up, -1), axes.right, 0.12 * signOf(side)))

function directionsOf(arm: Partial<ArmPose>, side: BodySide, shoulder: Vec3, joints: KnownJoints, axes: Axes) {
  if (arm.hand) {
    const palm = targetPosition(arm.hand, side, joints, shoulder)
    const wrist = addScaled(palm, unit(arm.fingers ?? [1, 0, 0]), -BONE_LENGTHS.hand * PALM_CENTRE)
    const pole = arm.elbow ?? addScaled(scale(axes.front, -1), axes.right, 0.4 * signOf(side))
    return solveTwoBoneIk(BONE_LENGTHS.upperArm, BONE_LENGTHS.forearm, shoulder, wrist, pole)
  }
  const upper = arm.upper ? unit(arm.upper) : hangingArm(axes, side)
  return { upper, lower: arm.fore ? unit(arm.fore) : upper, overreach: 0 }
}

function handRotation(arm: Partial<ArmPose>, side: BodySide, forearm: Vec3, forearmRotation: Quat): Quat {
  const fingers = arm.fingers ? unit(arm.fingers) : forearm
  if (!arm.palm) return multiply(rotationBetween(forearm, fingers), forearmRotation)
  const right = unit(scale(perpendicular(unit(arm.palm), fingers), -signOf(side)))
  const up = scale(fingers, -1)
  return rotationFromAxes(cross(up, right), up, right)
}
