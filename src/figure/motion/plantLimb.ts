/** Foot and hand planting: moves the end of a limb to a point by bending that limb only. */
import { Y_AXIS, distance, mix, multiply, rotate, rotationBetween, subtract, unit, addScaled, X_AXIS } from '../math.ts'
import type { Quat, Vec3 } from '../math.ts'
import { rigOf } from '../rig/placeJoints.ts'
import { solveTwoBoneIk } from '../rig/solveTwoBoneIk.ts'
import { BONE_LENGTHS } from '../rig/skeleton.ts'
import type { Bone, Joint, Rig, BodySide } from '../rig/skeleton.ts'

export interface Limb {
  readonly root: Joint
  readonly middle: Joint
  readonly tip: Joint
  readonly upper: Bone
  readonly lower: Bone
  readonly end: Bone
  readonly lengths: readonly [number, number]
  /** Where the middle joint of a straight limb bends to, along the front of the upper bone: −1 back (elbow), +1 front (knee). */
  readonly pole: 1 | -1
  /** Height of the lowest point of hand or foot. */
  readonly height: (rig: Rig) => number
}

export const armOf = (side: BodySide): Limb => ({
  root: `shoulder${side}`,
  middle: `elbow${side}`,
  tip: `wrist${side}`,
  upper: `upperArm${side}`,
  lower: `forearm${side}`,
  end: `hand${side}`,
  lengths: [BONE_LENGTHS.upperArm, BONE_LENGTHS.forearm],
  pole: -1,
  height: ({ joints }) => Math.min(joints[`wrist${side}`][1] - 0.014, joints[`fingers${side}`][1] - 0.006),
})

export const legOf = (side: BodySide): Limb => ({
  root: `hip${side}`,
  middle: `knee${side}`,
  tip: `ankle${side}`,
  upper: `thigh${side}`,
  lower: `shank${side}`,
  end: `foot${side}`,
  lengths: [BONE_LENGTHS.thigh, BONE_LENGTHS.shank],
  pole: 1,
  height: ({ joints }) =>
    Math.min(joints[`ball${side}`][1] - 0.01, joints[`heel${side}`][1] - 0.014, joints[`toe${side}`][1] - 0.009),
})

/** Lowest height of elbow and knee, in stature: the thickness of the limb. */
const MIN_MIDDLE_HEIGHT = 0.025

/**
 * The rig with the tip of a limb at a point, or as near as it reaches. `endRotation` is the world rotation of hand or foot; by default it
 * does not change. Where this would push elbow or knee through the floor, it swings up around the line from root to tip.
 */
export function plantLimb(rig: Rig, limb: Limb, point: Vec3, endRotation?: Quat): Rig {
  const planted = bendLimbTo(rig, limb, point, 0, endRotation)
  const depth = MIN_MIDDLE_HEIGHT - planted.joints[limb.middle][1]
  return depth > 0 ? bendLimbTo(rig, limb, point, depth * 0.8, endRotation) : planted
}

/** `rise` pulls the middle joint upwards, in stature. */
function bendLimbTo(rig: Rig, limb: Limb, point: Vec3, rise: number, endRotation?: Quat): Rig {
  const root = rig.joints[limb.root]
  const middle = rig.joints[limb.middle]
  const tip = rig.joints[limb.tip]
  const bent = subtract(middle, mix(root, tip, 0.5))
  const pole = addScaled(addScaled(bent, rotate(rig.rotations[limb.upper], X_AXIS), limb.pole * 0.02), Y_AXIS, rise)
  const solution = solveTwoBoneIk(limb.lengths[0], limb.lengths[1], root, point, pole)
  const upperRotation = rotationBetween(unit(subtract(middle, root)), solution.upper)
  const carried = rotate(upperRotation, unit(subtract(tip, middle)))
  const lowerRotation = multiply(rotationBetween(carried, solution.lower), upperRotation)
  const toeRotation: Partial<Record<Bone, Quat>> = limb.pole === 1 ? rotateToes(rig, limb, endRotation) : {}
  return rigOf(
    rig.root,
    {
      ...rig.rotations,
      ...toeRotation,
      [limb.upper]: multiply(upperRotation, rig.rotations[limb.upper]),
      [limb.lower]: multiply(lowerRotation, rig.rotations[limb.lower]),
      [limb.end]: endRotation ?? rig.rotations[limb.end],
    },
    rig.arms,
  )
}

/** The toes follow the foot, with the same bend. */
function rotateToes(rig: Rig, limb: Limb, endRotation: Quat | undefined): Partial<Record<Bone, Quat>> {
  if (!endRotation) return {}
  const side = limb.end.endsWith('R') ? 'R' : 'L'
  const foot = rig.rotations[limb.end]
  const inverseFoot: Quat = [-foot[0], -foot[1], -foot[2], foot[3]]
  return { [`toes${side}`]: multiply(endRotation, multiply(inverseFoot, rig.rotations[`toes${side}`])) }
}

/** Horizontal distance between two points. */
export const floorDistance = (a: Vec3, b: Vec3): number => distance([a[0], 0, a[2]], [b[0], 0, b[2]])
