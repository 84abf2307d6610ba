/** Forward kinematics: joint positions from bone rotations. */
import { add, addScaled, axesOf, dot, offset, rotate, scale, smoothstep, Y_AXIS } from '../math.ts'
import type { Quat, Vec3 } from '../math.ts'
import { BONE_LENGTHS, signOf, SIDES } from './skeleton.ts'
import type {
  ArmAdjustment,
  ArmAdjustments,
  Joints,
  LimbJoint,
  Rig,
  BodySide,
  SpineBone,
  SpineJoint,
  Rotations,
} from './skeleton.ts'

export type SpineRotations = Readonly<Record<'pelvis' | SpineBone, Quat>>
export type TrunkJoints = Readonly<Record<SpineJoint | 'hipR' | 'hipL', Vec3>>

/** The joints of the spine and both hips. */
export function placeTrunk(root: Vec3, rotations: SpineRotations): TrunkJoints {
  const pelvis = axesOf(rotations.pelvis)
  const l5 = addScaled(root, pelvis.up, BONE_LENGTHS.pelvisUp)
  const l3 = addScaled(l5, rotate(rotations.lumbar1, Y_AXIS), BONE_LENGTHS.lumbar)
  const t12 = addScaled(l3, rotate(rotations.lumbar2, Y_AXIS), BONE_LENGTHS.lumbar)
  const t8 = addScaled(t12, rotate(rotations.thoracic1, Y_AXIS), BONE_LENGTHS.thoracic)
  const t4 = addScaled(t8, rotate(rotations.thoracic2, Y_AXIS), BONE_LENGTHS.thoracic)
  const c7 = addScaled(t4, rotate(rotations.thoracic3, Y_AXIS), BONE_LENGTHS.thoracic)
  const skull = addScaled(c7, rotate(rotations.neck, Y_AXIS), BONE_LENGTHS.neck)
  const hipR = addScaled(root, pelvis.right, BONE_LENGTHS.hipHalf)
  const hipL = addScaled(root, pelvis.right, -BONE_LENGTHS.hipHalf)
  return { pelvis: root, l5, l3, t12, t8, t4, c7, skull, hipR, hipL }
}

/**
 * The shoulder joint, which slides with the arm (scapulohumeral rhythm): up and inward as the arm rises, forward as it reaches
 * forward. Without this, raised arms look dislocated. `armDirection` points from shoulder to elbow.
 */
export function placeShoulder(
  c7: Vec3,
  chest: Quat,
  side: BodySide,
  armDirection: Vec3,
  adjustment: ArmAdjustment,
): Vec3 {
  const axes = axesOf(chest)
  const forward = dot(armDirection, axes.front)
  const across = Math.max(0, -dot(armDirection, axes.right) * signOf(side))
  const elevation = smoothstep(-0.1, 0.95, dot(armDirection, axes.up))
  const front =
    -BONE_LENGTHS.shoulderBack +
    0.018 * Math.max(0, forward) * (1 - elevation * 0.7) -
    0.012 * Math.max(0, -forward) +
    0.014 * across -
    adjustment.back
  const up = -BONE_LENGTHS.shoulderDown + 0.036 * elevation + adjustment.up
  const out = BONE_LENGTHS.shoulderHalf - 0.02 * elevation - 0.012 * across - adjustment.back * 0.5
  return offset(c7, axes, front, up, signOf(side) * out)
}

/** All joint positions, from the root and the bone rotations. */
function placeJoints(root: Vec3, rotations: Rotations, arms: ArmAdjustments): Joints {
  const trunk = placeTrunk(root, rotations)
  const [right, left] = SIDES.map((side) => ({
    ...placeArm(trunk, rotations, side, arms[side]),
    ...placeLeg(trunk, rotations, side),
  }))
  if (!right || !left) throw new Error('A figure has two sides')
  return { ...trunk, ...sided(right, 'R'), ...sided(left, 'L') }
}

/** A rig from its root and bone rotations. */
export const rigOf = (root: Vec3, rotations: Rotations, arms: ArmAdjustments): Rig => ({
  root,
  rotations,
  arms,
  joints: placeJoints(root, rotations, arms),
})

/** The same posture, moved. */
export const translateRig = (rig: Rig, offset: Vec3): Rig => rigOf(add(rig.root, offset), rig.rotations, rig.arms)

function placeArm(trunk: TrunkJoints, rotations: Rotations, side: BodySide, adjustment: ArmAdjustment) {
  const up = rotate(rotations[`upperArm${side}`], Y_AXIS)
  const shoulder = placeShoulder(trunk.c7, rotations.thoracic3, side, scale(up, -1), adjustment)
  const elbow = addScaled(shoulder, up, -BONE_LENGTHS.upperArm)
  const wrist = addScaled(elbow, rotate(rotations[`forearm${side}`], Y_AXIS), -BONE_LENGTHS.forearm)
  const fingers = addScaled(wrist, rotate(rotations[`hand${side}`], Y_AXIS), -BONE_LENGTHS.hand)
  return { shoulder, elbow, wrist, fingers }
}

function placeLeg(trunk: TrunkJoints, rotations: Rotations, side: BodySide) {
  const hip = trunk[`hip${side}`]
  const knee = addScaled(hip, rotate(rotations[`thigh${side}`], Y_AXIS), -BONE_LENGTHS.thigh)
  const ankle = addScaled(knee, rotate(rotations[`shank${side}`], Y_AXIS), -BONE_LENGTHS.shank)
  const foot = axesOf(rotations[`foot${side}`])
  const ball = offset(ankle, foot, BONE_LENGTHS.ankleToBall, 0.01 - BONE_LENGTHS.ankleHeight)
  const heel = offset(ankle, foot, -BONE_LENGTHS.heel * 0.7, 0.014 - BONE_LENGTHS.ankleHeight)
  const toe = addScaled(ball, axesOf(rotations[`toes${side}`]).front, BONE_LENGTHS.toe)
  return { hip, knee, ankle, ball, heel, toe }
}

function sided<S extends BodySide>(limb: Readonly<Record<LimbJoint, Vec3>>, side: S) {
  const entries = Object.entries(limb).map(([joint, at]) => [joint + side, at])
  return Object.fromEntries(entries) as Record<`${LimbJoint}${S}`, Vec3>
}
