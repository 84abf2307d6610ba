/**
 * The movement from one posture to another: every bone rotates along the shortest arc; hands and feet planted in both postures stay
 * planted or step; a limb that would go under the floor is first lifted on its own; then the whole body is raised or lowered to put its
 * lowest point at the right height. In any other order figures float or sink.
 */
import { BODY_BUILDS } from '../body/build.ts'
import { bodyTubes } from '../body/bodyTubes.ts'
import { bodyExtent } from '../body/skinExtent.ts'
import { add, lerp, mix, scale, slerp, subtract } from '../math.ts'
import type { Vec3 } from '../math.ts'
import { translateRig } from '../rig/placeJoints.ts'
import { SIDES } from '../rig/skeleton.ts'
import type { Rig } from '../rig/skeleton.ts'
import { armDetours } from './armDetours.ts'
import { ease } from './ease.ts'
import { blendRigs, toLocalRig } from './localRotations.ts'
import { armOf, floorDistance, legOf, plantLimb } from './plantLimb.ts'
import type { Limb } from './plantLimb.ts'

export interface Transition {
  /** The end posture, moved so that planted hands and feet stay in place. */
  readonly end: Rig
  /** The posture at t from 0 to 1, eased. */
  readonly at: (t: number) => Rig
}

const LIMBS: readonly Limb[] = SIDES.flatMap((side) => [armOf(side), legOf(side)])
/** A hand or foot lower than the first is planted, a knee lower than the second rests on the floor. In stature. */
const PLANTED_HEIGHT = 0.03
const KNEELING_HEIGHT = 0.05
const MAX_STEP_LENGTH = 0.35
/** Lift of a step as a fraction of its length, and its maximum in stature. */
const STEP_LIFT = 0.28
const MAX_STEP_LIFT = 0.09
const MAX_ITERATIONS = 4

export function transitionBetween(start: Rig, target: Rig): Transition {
  const plantedLimbs = plantedLimbsOf(start, target)
  const end = translateRig(target, alignmentShift(start, target, plantedLimbs))
  const [a, b] = [toLocalRig(start), toLocalRig(end)]
  const detours = armDetours(a, b)
  const [startLowest, endLowest] = [lowestHeight(start), lowestHeight(end)]
  return {
    end,
    at: (t) => {
      const eased = ease(t)
      let rig = blendRigs(a, b, eased, detours)
      for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
        for (const limb of LIMBS)
          rig = settleLimb(rig, limb, { start, end, eased, isPlanted: plantedLimbs.includes(limb) })
        const heightError = lerp(startLowest, endLowest, eased) - lowestHeight(rig)
        if (Math.abs(heightError) < 0.001) break
        rig = translateRig(rig, [0, heightError, 0])
      }
      return rig
    },
  }
}

/** Hands and feet on the floor in both postures, at most a step apart; beyond that a limb swings freely. */
function plantedLimbsOf(start: Rig, target: Rig): readonly Limb[] {
  const touching = LIMBS.filter((limb) => limb.height(start) < PLANTED_HEIGHT && limb.height(target) < PLANTED_HEIGHT)
  const end = translateRig(target, alignmentShift(start, target, touching))
  return touching.filter(({ tip }) => floorDistance(start.joints[tip], end.joints[tip]) < MAX_STEP_LENGTH)
}

/**
 * Height of the lowest point of the body.
 *
 * @internal
 */
export const lowestHeight = (rig: Rig): number => -bodyExtent(rig, bodyTubes(rig, BODY_BUILDS.slender), [0, -1, 0])

interface LimbStep {
  readonly start: Rig
  readonly end: Rig
  readonly eased: number
  readonly isPlanted: boolean
}

function settleLimb(rig: Rig, limb: Limb, { start, end, eased, isPlanted }: LimbStep): Rig {
  // Where the posture itself presses a hand or foot slightly into the floor, allow it.
  const lowest = Math.min(0, lerp(limb.height(start), limb.height(end), eased))
  if (!isPlanted) return liftLimb(rig, limb, lowest - 0.002)
  const [from, to] = [start.joints[limb.tip], end.joints[limb.tip]]
  const arc = Math.min(MAX_STEP_LIFT, floorDistance(from, to) * STEP_LIFT) * Math.sin(Math.PI * eased)
  const point = add(mix(from, to, eased), [0, arc, 0])
  const plantedRig = plantLimb(rig, limb, point, slerp(start.rotations[limb.end], end.rotations[limb.end], eased))
  return liftLimb(plantedRig, limb, lowest)
}

function liftLimb(rig: Rig, limb: Limb, lowest: number): Rig {
  const deficit = lowest - limb.height(rig)
  return deficit > 0 ? plantLimb(rig, limb, add(rig.joints[limb.tip], [0, deficit, 0])) : rig
}

/** The horizontal shift of the target posture that best aligns the points planted in both. */
function alignmentShift(start: Rig, target: Rig, plantedLimbs: readonly Limb[]): Vec3 {
  const knees = SIDES.map((side) => `knee${side}` as const).filter(
    (knee) => start.joints[knee][1] < KNEELING_HEIGHT && target.joints[knee][1] < KNEELING_HEIGHT,
  )
  const anchors = [...plantedLimbs.map((limb) => limb.tip), ...knees]
  const total = anchors.reduce<Vec3>(
    (s, joint) => add(s, subtract(start.joints[joint], target.joints[joint])),
    [0, 0, 0],
  )
  const shift = anchors.length > 0 ? scale(total, 1 / anchors.length) : subtract(start.root, target.root)
  return [shift[0], 0, shift[2]]
}
