/** Forward kinematics: where the joints are when every bone's turn is known. */
import { add, along, axesOf, dot, offset, rotate, scale, smoothstep, Y } from '../math.ts'
import type { Quat, Vec3 } from '../math.ts'
import { LENGTH, signOf, SIDES } from './skeleton.ts'
import type {
  ArmSetting,
  ArmSettings,
  Joints,
  LimbJoint,
  Rig,
  BodySide,
  SpineBone,
  SpineJoint,
  Turns,
} from './skeleton.ts'

export type SpineTurns = Readonly<Record<'pelvis' | SpineBone, Quat>>
export type TrunkJoints = Readonly<Record<SpineJoint | 'hipR' | 'hipL', Vec3>>

/** The joints of the spine and both hips. */
export function placeTrunk(root: Vec3, turns: SpineTurns): TrunkJoints {
  const pelvis = axesOf(turns.pelvis)
  const l5 = along(root, pelvis.up, LENGTH.pelvisUp)
  const l3 = along(l5, rotate(turns.lumbar1, Y), LENGTH.lumbar)
  const t12 = along(l3, rotate(turns.lumbar2, Y), LENGTH.lumbar)
  const t8 = along(t12, rotate(turns.thoracic1, Y), LENGTH.thoracic)
  const t4 = along(t8, rotate(turns.thoracic2, Y), LENGTH.thoracic)
  const c7 = along(t4, rotate(turns.thoracic3, Y), LENGTH.thoracic)
  const skull = along(c7, rotate(turns.neck, Y), LENGTH.neck)
  const hipR = along(root, pelvis.right, LENGTH.hipHalf)
  const hipL = along(root, pelvis.right, -LENGTH.hipHalf)
  return { pelvis: root, l5, l3, t12, t8, t4, c7, skull, hipR, hipL }
}

/**
 * The shoulder joint, which slides with the arm (scapulohumeral rhythm): up and inward as the arm rises, forward as it reaches
 * forward. Without it raised arms look dislocated. `armDirection` points from shoulder to elbow.
 */
export function placeShoulder(c7: Vec3, chest: Quat, side: BodySide, armDirection: Vec3, setting: ArmSetting): Vec3 {
  const axes = axesOf(chest)
  const forward = dot(armDirection, axes.front)
  const across = Math.max(0, -dot(armDirection, axes.right) * signOf(side))
  const rise = smoothstep(-0.1, 0.95, dot(armDirection, axes.up))
  const front =
    -LENGTH.shoulderBack +
    0.018 * Math.max(0, forward) * (1 - rise * 0.7) -
    0.012 * Math.max(0, -forward) +
    0.014 * across -
    setting.back
  const up = -LENGTH.shoulderDown + 0.036 * rise + setting.up
  const out = LENGTH.shoulderHalf - 0.02 * rise - 0.012 * across - setting.back * 0.5
  return offset(c7, axes, front, up, signOf(side) * out)
}

/** All joints, from the root and the turns. */
function placeJoints(root: Vec3, turns: Turns, arms: ArmSettings): Joints {
  const trunk = placeTrunk(root, turns)
  const [right, left] = SIDES.map((side) => ({
    ...placeArm(trunk, turns, side, arms[side]),
    ...placeLeg(trunk, turns, side),
  }))
  if (!right || !left) throw new Error('A figure has two sides')
  return { ...trunk, ...sided(right, 'R'), ...sided(left, 'L') }
}

/** A rig from its root and turns. */
export const rigOf = (root: Vec3, turns: Turns, arms: ArmSettings): Rig => ({
  root,
  turns,
  arms,
  joints: placeJoints(root, turns, arms),
})

/** The same posture elsewhere. */
export const moved = (rig: Rig, by: Vec3): Rig => rigOf(add(rig.root, by), rig.turns, rig.arms)

function placeArm(trunk: TrunkJoints, turns: Turns, side: BodySide, setting: ArmSetting) {
  const up = rotate(turns[`upperArm${side}`], Y)
  const shoulder = placeShoulder(trunk.c7, turns.thoracic3, side, scale(up, -1), setting)
  const elbow = along(shoulder, up, -LENGTH.upperArm)
  const wrist = along(elbow, rotate(turns[`forearm${side}`], Y), -LENGTH.forearm)
  const fingers = along(wrist, rotate(turns[`hand${side}`], Y), -LENGTH.hand)
  return { shoulder, elbow, wrist, fingers }
}

function placeLeg(trunk: TrunkJoints, turns: Turns, side: BodySide) {
  const hip = trunk[`hip${side}`]
  const knee = along(hip, rotate(turns[`thigh${side}`], Y), -LENGTH.thigh)
  const ankle = along(knee, rotate(turns[`shank${side}`], Y), -LENGTH.shank)
  const foot = axesOf(turns[`foot${side}`])
  const ball = offset(ankle, foot, LENGTH.ankleToBall, 0.01 - LENGTH.ankleHeight)
  const heel = offset(ankle, foot, -LENGTH.heel * 0.7, 0.014 - LENGTH.ankleHeight)
  const toe = along(ball, axesOf(turns[`toes${side}`]).front, LENGTH.toe)
  return { hip, knee, ankle, ball, heel, toe }
}

function sided<S extends BodySide>(limb: Readonly<Record<LimbJoint, Vec3>>, side: S) {
  const entries = Object.entries(limb).map(([joint, at]) => [joint + side, at])
  return Object.fromEntries(entries) as Record<`${LimbJoint}${S}`, Vec3>
}
