/** Puts the end of a limb where it shall be, by bending the limb itself. */
import { Y, distance, mix, multiply, rotate, shortestTurn, subtract, unit, along, X } from '../math.ts'
import type { Quat, Vec3 } from '../math.ts'
import { rigOf } from '../rig/placeJoints.ts'
import { reachBetween } from '../rig/reachBetween.ts'
import { LENGTH } from '../rig/skeleton.ts'
import type { Bone, Joint, Rig, BodySide } from '../rig/skeleton.ts'

export interface Limb {
  readonly root: Joint
  readonly middle: Joint
  readonly tip: Joint
  readonly upper: Bone
  readonly lower: Bone
  readonly end: Bone
  readonly lengths: readonly [number, number]
  /** Which way the middle joint goes when the limb is straight, in the upper bone's directions: −1 back (elbow), +1 front (knee). */
  readonly pole: 1 | -1
  /** How high the lowest of hand or foot is. */
  readonly height: (rig: Rig) => number
}

export const armOf = (side: BodySide): Limb => ({
  root: `shoulder${side}`,
  middle: `elbow${side}`,
  tip: `wrist${side}`,
  upper: `upperArm${side}`,
  lower: `forearm${side}`,
  end: `hand${side}`,
  lengths: [LENGTH.upperArm, LENGTH.forearm],
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
  lengths: [LENGTH.thigh, LENGTH.shank],
  pole: 1,
  height: ({ joints }) =>
    Math.min(joints[`ball${side}`][1] - 0.01, joints[`heel${side}`][1] - 0.014, joints[`toe${side}`][1] - 0.009),
})

/** Elbow and knee stay above this, in stature: the limb's own thickness. */
const MIDDLE_LOWEST = 0.025

/**
 * The rig with the limb's tip at a point (or as near as it reaches); `endTurn` is the world turn of hand or foot, kept unless given.
 * Where that would push elbow or knee through the floor, it swings up round the line from root to tip.
 */
export function plantLimb(rig: Rig, limb: Limb, point: Vec3, endTurn?: Quat): Rig {
  const planted = plantBent(rig, limb, point, 0, endTurn)
  const depth = MIDDLE_LOWEST - planted.joints[limb.middle][1]
  return depth > 0 ? plantBent(rig, limb, point, depth * 0.8, endTurn) : planted
}

/** `rise` draws the middle joint upwards, in stature. */
function plantBent(rig: Rig, limb: Limb, point: Vec3, rise: number, endTurn?: Quat): Rig {
  const root = rig.joints[limb.root]
  const middle = rig.joints[limb.middle]
  const tip = rig.joints[limb.tip]
  const bent = subtract(middle, mix(root, tip, 0.5))
  const pole = along(along(bent, rotate(rig.turns[limb.upper], X), limb.pole * 0.02), Y, rise)
  const reach = reachBetween(limb.lengths[0], limb.lengths[1], root, point, pole)
  const upperTurn = shortestTurn(unit(subtract(middle, root)), reach.upper)
  const carried = rotate(upperTurn, unit(subtract(tip, middle)))
  const lowerTurn = multiply(shortestTurn(carried, reach.lower), upperTurn)
  const toes: Partial<Record<Bone, Quat>> = limb.pole === 1 ? carryToes(rig, limb, endTurn) : {}
  return rigOf(
    rig.root,
    {
      ...rig.turns,
      ...toes,
      [limb.upper]: multiply(upperTurn, rig.turns[limb.upper]),
      [limb.lower]: multiply(lowerTurn, rig.turns[limb.lower]),
      [limb.end]: endTurn ?? rig.turns[limb.end],
    },
    rig.arms,
  )
}

/** The toes keep their bend against the foot. */
function carryToes(rig: Rig, limb: Limb, endTurn: Quat | undefined): Partial<Record<Bone, Quat>> {
  if (!endTurn) return {}
  const side = limb.end.endsWith('R') ? 'R' : 'L'
  const foot = rig.turns[limb.end]
  const back: Quat = [-foot[0], -foot[1], -foot[2], foot[3]]
  return { [`toes${side}`]: multiply(endTurn, multiply(back, rig.turns[`toes${side}`])) }
}

/** How far two points of the floor are apart. */
export const floorDistance = (a: Vec3, b: Vec3): number => distance([a[0], 0, a[2]], [b[0], 0, b[2]])
