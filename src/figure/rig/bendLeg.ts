/** Solves the bone rotations of one leg. */
import {
  addScaled,
  axesOf,
  cross,
  rotationFromAxes,
  length,
  multiply,
  perpendicular,
  rotate,
  scale,
  rotationBetween,
  rotationAbout,
  unit,
  Z_AXIS,
} from '../math.ts'
import type { Quat, Vec3 } from '../math.ts'
import type { FigurePose, LegPose } from './figurePose.ts'
import type { TrunkJoints } from './placeJoints.ts'
import { solveTwoBoneIk } from './solveTwoBoneIk.ts'
import { rollBones } from './rollBones.ts'
import { BONE_LENGTHS } from './skeleton.ts'
import type { BodySide } from './skeleton.ts'
import { limbForSide, targetPosition } from './target.ts'
import type { KnownJoints } from './target.ts'

export interface BentLeg {
  readonly thigh: Quat
  readonly shank: Quat
  readonly foot: Quat
  readonly toes: Quat
  readonly knee: Vec3
  readonly ankle: Vec3
  readonly overreach: number
}

/** Solves one leg; an ankle may be anchored to the joints of `trunk`. */
export function bendLeg(pose: FigurePose, side: BodySide, trunk: TrunkJoints & KnownJoints, pelvis: Quat): BentLeg {
  const leg = limbForSide(pose.legs, side)
  const axes = axesOf(pelvis)
  const hip = trunk[`hip${side}`]
  const { upper, lower, overreach } = directionsOf(leg, side, hip, trunk, axes.up, axes.front)
  const neutralFront = rotate(rotationBetween(scale(axes.up, -1), upper), axes.front)
  const rotations = rollBones(upper, lower, leg.kneecap ?? neutralFront, -1)
  const foot = footRotation(leg, lower, rotations.lower)
  const knee = addScaled(hip, upper, BONE_LENGTHS.thigh)
  return {
    thigh: rotations.upper,
    shank: rotations.lower,
    foot,
    toes: multiply(foot, rotationAbout(Z_AXIS, leg.toeBend ?? 0)),
    knee,
    ankle: addScaled(knee, lower, BONE_LENGTHS.shank),
    overreach,
  }
}

function directionsOf(leg: Partial<LegPose>, side: BodySide, hip: Vec3, trunk: KnownJoints, up: Vec3, front: Vec3) {
  if (leg.ankle) {
    const target = targetPosition(leg.ankle, side, trunk, hip)
    return solveTwoBoneIk(BONE_LENGTHS.thigh, BONE_LENGTHS.shank, hip, target, leg.knee ?? front)
  }
  const upper = unit(leg.thigh ?? scale(up, -1))
  return { upper, lower: leg.shank ? unit(leg.shank) : upper, overreach: 0 }
}

function footRotation(leg: Partial<LegPose>, shank: Vec3, shankRotation: Quat): Quat {
  if (!leg.toes) return multiply(shankRotation, rotationAbout(Z_AXIS, -(leg.point ?? 0)))
  const front = unit(leg.toes)
  const top = leg.sole ? scale(unit(leg.sole), -1) : scale(shank, -1)
  let up = perpendicular(top, front)
  if (length(up) < 0.05) up = perpendicular(axesOf(shankRotation).front, front)
  up = unit(up)
  return rotationFromAxes(front, up, cross(front, up))
}
