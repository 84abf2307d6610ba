/**
 * The way from one posture to another: every bone turns along its shortest way; hands and feet that are planted in both stay planted or
 * step; a limb that would go under the floor is lifted by itself first; then the whole body is moved so that its lowest point is where it
 * should be. Without that order figures float or sink.
 */
import { BODY_BUILDS } from '../body/build.ts'
import { bodyTubes } from '../body/bodyTubes.ts'
import { bodyExtent } from '../body/skinExtent.ts'
import { add, lerp, mix, scale, slerp, subtract } from '../math.ts'
import type { Vec3 } from '../math.ts'
import { moved } from '../rig/placeJoints.ts'
import { SIDES } from '../rig/skeleton.ts'
import type { Rig } from '../rig/skeleton.ts'
import { armDetours } from './armDetours.ts'
import { ease } from './ease.ts'
import { blend, toLocal } from './localTurns.ts'
import { armOf, floorDistance, legOf, plantLimb } from './plantLimb.ts'
import type { Limb } from './plantLimb.ts'

export interface Transition {
  /** The end posture where it will be: moved so that what is planted in both stays in its place. */
  readonly end: Rig
  /** The posture at t from 0 to 1, eased. */
  readonly at: (t: number) => Rig
}

const LIMBS: readonly Limb[] = SIDES.flatMap((side) => [armOf(side), legOf(side)])
/** A hand or foot lower than this is planted, a knee lower than the second rests. In stature. */
const PLANTED = 0.03
const KNEELING = 0.05
const LONGEST_STEP = 0.35
/** A step is lifted by so much of its length, at most the second. */
const STEP = 0.28
const HIGHEST_STEP = 0.09
const ROUNDS = 4

export function transitionBetween(start: Rig, wanted: Rig): Transition {
  const planted = plantedIn(start, wanted)
  const end = moved(wanted, shiftBetween(start, wanted, planted))
  const [a, b] = [toLocal(start), toLocal(end)]
  const detours = armDetours(a, b)
  const [lowStart, lowEnd] = [lowestOf(start), lowestOf(end)]
  return {
    end,
    at: (t) => {
      const e = ease(t)
      let rig = blend(a, b, e, detours)
      for (let round = 0; round < ROUNDS; round++) {
        for (const limb of LIMBS) rig = settleLimb(rig, limb, { start, end, e, isPlanted: planted.includes(limb) })
        const off = lerp(lowStart, lowEnd, e) - lowestOf(rig)
        if (Math.abs(off) < 0.001) break
        rig = moved(rig, [0, off, 0])
      }
      return rig
    },
  }
}

/** Hands and feet that are on the floor in both, a step apart at most; what goes farther swings freely. */
function plantedIn(start: Rig, wanted: Rig): readonly Limb[] {
  const touching = LIMBS.filter((limb) => limb.height(start) < PLANTED && limb.height(wanted) < PLANTED)
  const end = moved(wanted, shiftBetween(start, wanted, touching))
  return touching.filter(({ tip }) => floorDistance(start.joints[tip], end.joints[tip]) < LONGEST_STEP)
}

/**
 * Height of the body's lowest point.
 *
 * @internal
 */
export const lowestOf = (rig: Rig): number => -bodyExtent(rig, bodyTubes(rig, BODY_BUILDS.slender), [0, -1, 0])

interface Step {
  readonly start: Rig
  readonly end: Rig
  readonly e: number
  readonly isPlanted: boolean
}

function settleLimb(rig: Rig, limb: Limb, { start, end, e, isPlanted }: Step): Rig {
  // where the posture itself presses a hand or foot into the floor a little, it may stay so
  const lowest = Math.min(0, lerp(limb.height(start), limb.height(end), e))
  if (!isPlanted) return liftLimb(rig, limb, lowest - 0.002)
  const [from, to] = [start.joints[limb.tip], end.joints[limb.tip]]
  const arc = Math.min(HIGHEST_STEP, floorDistance(from, to) * STEP) * Math.sin(Math.PI * e)
  const point = add(mix(from, to, e), [0, arc, 0])
  const turned = plantLimb(rig, limb, point, slerp(start.turns[limb.end], end.turns[limb.end], e))
  return liftLimb(turned, limb, lowest)
}

function liftLimb(rig: Rig, limb: Limb, lowest: number): Rig {
  const missing = lowest - limb.height(rig)
  return missing > 0 ? plantLimb(rig, limb, add(rig.joints[limb.tip], [0, missing, 0])) : rig
}

/** What moves the wanted posture so that the points planted in both come to lie on one another. */
function shiftBetween(start: Rig, wanted: Rig, planted: readonly Limb[]): Vec3 {
  const knees = SIDES.map((side) => `knee${side}` as const).filter(
    (knee) => start.joints[knee][1] < KNEELING && wanted.joints[knee][1] < KNEELING,
  )
  const fixed = [...planted.map((limb) => limb.tip), ...knees]
  const sum = fixed.reduce<Vec3>((s, joint) => add(s, subtract(start.joints[joint], wanted.joints[joint])), [0, 0, 0])
  const shift = fixed.length > 0 ? scale(sum, 1 / fixed.length) : subtract(start.root, wanted.root)
  return [shift[0], 0, shift[2]]
}
