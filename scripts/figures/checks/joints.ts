/** How far each joint of a posture is bent. */
import {
  angleBetween,
  axesOf,
  clamp,
  dot,
  perpendicular,
  rotate,
  scale,
  rotationBetween,
  subtract,
  unit,
} from '../../../src/figure/math.ts'
import type { Axes, Vec3 } from '../../../src/figure/math.ts'
import type { PosedRig } from '../../../src/figure/rig/resolvePose.ts'
import { signOf, SIDES } from '../../../src/figure/rig/skeleton.ts'
import type { Rig, BodySide } from '../../../src/figure/rig/skeleton.ts'
import type { Limit } from './limits.ts'

/** The bend of a joint in degrees, and the limit that applies to it. */
export interface Bend {
  readonly limit: Limit
  readonly where: string
  readonly degrees: number
}

/** All bends of a posture. */
export const bendsOf = (rig: PosedRig): Bend[] => [
  ...spineBends(rig),
  ...SIDES.flatMap((side) => [...legBends(rig, side), ...armBends(rig, side)]),
]

/** Sides whose knee bends the wrong way: the kneecap faces away from where the hip rotation puts it. */
export const backwardKnees = (rig: Rig): BodySide[] =>
  SIDES.filter((side) => {
    const pelvis = axesOf(rig.rotations.pelvis)
    const thigh = axesOf(rig.rotations[`thigh${side}`])
    const expectedFront = rotate(rotationBetween(scale(pelvis.up, -1), scale(thigh.up, -1)), pelvis.front)
    return angleBetween(expectedFront, thigh.front) > 140
  })

function spineBends({ pose }: PosedRig): Bend[] {
  const { lumbar = {}, thoracic = {}, neck = {}, head = {} } = pose.spine ?? {}
  const bend = (limit: Limit, degrees: number): Bend => ({ limit, where: '', degrees })
  const sum = (key: 'flex' | 'side' | 'twist') => (neck[key] ?? 0) + (head[key] ?? 0)
  return [
    bend('lumbar flexion', lumbar.flex ?? 0),
    bend('lumbar extension', -(lumbar.flex ?? 0)),
    bend('lumbar side', Math.abs(lumbar.side ?? 0)),
    bend('lumbar twist', Math.abs(lumbar.twist ?? 0)),
    bend('thoracic twist', Math.abs(thoracic.twist ?? 0)),
    bend('neck flexion', sum('flex')),
    bend('neck extension', -sum('flex')),
    bend('neck side', Math.abs(sum('side'))),
    bend('neck twist', Math.abs(sum('twist'))),
  ]
}

function legBends(rig: PosedRig, side: BodySide): Bend[] {
  const { joints, rotations, pose } = rig
  const bend = (limit: Limit, degrees: number): Bend => ({ limit, where: side, degrees })
  const thigh = unit(subtract(joints[`knee${side}`], joints[`hip${side}`]))
  const shank = unit(subtract(joints[`ankle${side}`], joints[`knee${side}`]))
  const pelvis = axesOf(rotations.pelvis)
  const flexion = inPlane(thigh, pelvis)
  const out = asDegrees(dot(thigh, pelvis.right) * signOf(side))
  const foot = axesOf(rotations[`foot${side}`])
  const ankleDown = angleBetween(foot.front, scale(shank, -1)) - 90
  const isResting = pose.contacts[`foot${side}`] !== undefined && foot.up[1] < 0
  return [
    bend('hip flexion', flexion),
    bend('hip extension', -flexion),
    bend('hip abduction', out),
    bend('hip adduction', -out),
    bend('knee', angleBetween(thigh, shank)),
    bend(isResting ? 'ankle down, resting' : 'ankle down', ankleDown),
    bend('ankle up', -ankleDown),
  ]
}

function armBends({ joints, rotations }: PosedRig, side: BodySide): Bend[] {
  const bend = (limit: Limit, degrees: number): Bend => ({ limit, where: side, degrees })
  const upper = unit(subtract(joints[`elbow${side}`], joints[`shoulder${side}`]))
  const fore = subtract(joints[`wrist${side}`], joints[`elbow${side}`])
  const hand = subtract(joints[`fingers${side}`], joints[`wrist${side}`])
  const chest = axesOf(rotations.thoracic3)
  return [
    bend('shoulder raised', angleBetween(upper, scale(chest.up, -1))),
    bend('shoulder behind', asDegrees(-dot(upper, chest.front))),
    bend('elbow', angleBetween(upper, fore)),
    bend('wrist', angleBetween(fore, hand)),
  ]
}

/** Degrees forward of hanging straight down, in the sagittal plane of the pelvis. */
function inPlane(thigh: Vec3, pelvis: Axes): number {
  const flat = perpendicular(thigh, pelvis.right)
  return (Math.atan2(dot(flat, pelvis.front), -dot(flat, pelvis.up)) * 180) / Math.PI
}

const asDegrees = (sine: number): number => (Math.asin(clamp(sine, -1, 1)) * 180) / Math.PI
