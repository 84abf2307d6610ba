/**
 * The skeleton: lengths as fractions of stature, bones and joints.
 * World: x forward, y up, z the figure's right; floor y = 0; stature = 1.
 * In the rest orientation of a bone, front = x, up = y (towards the head end), right = z.
 * Lengths are drawing proportions close to Drillis & Contini (clinical reference §3.1): within 5 %, except for the shorter arms and
 * narrower shoulders of a drawn figure.
 */
import type { Quat, Vec3 } from '../math.ts'

export type BodySide = 'R' | 'L'
export const SIDES: readonly BodySide[] = ['R', 'L']
/** +1 on the figure's right, −1 on its left. */
export const signOf = (side: BodySide): number => (side === 'R' ? 1 : -1)

export type SpineBone = 'lumbar1' | 'lumbar2' | 'thoracic1' | 'thoracic2' | 'thoracic3' | 'neck' | 'head'
type LimbBone = 'upperArm' | 'forearm' | 'hand' | 'thigh' | 'shank' | 'foot' | 'toes'
export type Bone = 'pelvis' | SpineBone | `${LimbBone}${BodySide}`

export type SpineJoint = 'pelvis' | 'l5' | 'l3' | 't12' | 't8' | 't4' | 'c7' | 'skull'
export type LimbJoint = 'shoulder' | 'elbow' | 'wrist' | 'fingers' | 'hip' | 'knee' | 'ankle' | 'ball' | 'heel' | 'toe'
export type Joint = SpineJoint | `${LimbJoint}${BodySide}`

export type Rotations = Readonly<Record<Bone, Quat>>
export type Joints = Readonly<Record<Joint, Vec3>>

/** What shapes an arm besides its bone rotations. */
export interface ArmAdjustment {
  /** How far the shoulder is moved, in stature: up (a shrug) and back (squeezing the shoulder blades). */
  readonly up: number
  readonly back: number
  /** Degrees by which the fingers curl in. */
  readonly curl: number
}
export type ArmAdjustments = Readonly<Record<BodySide, ArmAdjustment>>

/** A body in a posture: the world rotation of every bone and the position of every joint. */
export interface Rig {
  readonly root: Vec3
  readonly rotations: Rotations
  readonly joints: Joints
  readonly arms: ArmAdjustments
}

export const BONE_LENGTHS = {
  hipHalf: 0.05,
  pelvisUp: 0.036,
  lumbar: 0.05,
  thoracic: 0.0545,
  neck: 0.05,
  shoulderDown: 0.036,
  shoulderHalf: 0.089,
  shoulderBack: 0.004,
  thigh: 0.246,
  shank: 0.243,
  ankleHeight: 0.04,
  ankleToBall: 0.088,
  toe: 0.034,
  heel: 0.036,
  upperArm: 0.163,
  forearm: 0.14,
  hand: 0.098,
} as const

/** From wrist to the centre of the palm, as a fraction of the hand length. */
export const PALM_CENTRE = 0.62

const LIMB_PARENT: Record<LimbBone, LimbBone | 'thoracic3' | 'pelvis'> = {
  upperArm: 'thoracic3',
  forearm: 'upperArm',
  hand: 'forearm',
  thigh: 'pelvis',
  shank: 'thigh',
  foot: 'shank',
  toes: 'foot',
}

const SPINE_PARENT: Record<SpineBone, Bone> = {
  lumbar1: 'pelvis',
  lumbar2: 'lumbar1',
  thoracic1: 'lumbar2',
  thoracic2: 'thoracic1',
  thoracic3: 'thoracic2',
  neck: 'thoracic3',
  head: 'neck',
}

const LIMB_BONES: readonly LimbBone[] = ['upperArm', 'forearm', 'hand', 'thigh', 'shank', 'foot', 'toes']
const SPINE_BONES: readonly SpineBone[] = ['lumbar1', 'lumbar2', 'thoracic1', 'thoracic2', 'thoracic3', 'neck', 'head']

/** Every bone except the pelvis, paired with its parent; parents come first. */
export const BONE_PARENTS: readonly (readonly [Bone, Bone])[] = [
  ...SPINE_BONES.map((bone): [Bone, Bone] => [bone, SPINE_PARENT[bone]]),
  ...SIDES.flatMap((side) => LIMB_BONES.map((bone): [Bone, Bone] => [`${bone}${side}`, limbParent(bone, side)])),
]

function limbParent(bone: LimbBone, side: BodySide): Bone {
  const parent = LIMB_PARENT[bone]
  return parent === 'thoracic3' || parent === 'pelvis' ? parent : `${parent}${side}`
}
