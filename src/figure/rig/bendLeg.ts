/** The turns of one leg's bones. */
import {
  along,
  axesOf,
  cross,
  fromAxes,
  length,
  multiply,
  perpendicular,
  rotate,
  scale,
  shortestTurn,
  turnAbout,
  unit,
  Z,
} from '../math.ts'
import type { Quat, Vec3 } from '../math.ts'
import type { FigurePose, LegPose } from './figurePose.ts'
import type { TrunkJoints } from './placeJoints.ts'
import { reachBetween } from './reachBetween.ts'
import { rollBones } from './rollBone.ts'
import { LENGTH } from './skeleton.ts'
import type { BodySide } from './skeleton.ts'
import { limbOf, pointOf } from './target.ts'
import type { KnownJoints } from './target.ts'

export interface BentLeg {
  readonly thigh: Quat
  readonly shank: Quat
  readonly foot: Quat
  readonly toes: Quat
  readonly knee: Vec3
  readonly ankle: Vec3
  readonly excess: number
}

/** Bends one leg. */
export function bendLeg(pose: FigurePose, side: BodySide, trunk: TrunkJoints & KnownJoints, pelvis: Quat): BentLeg {
  const leg = limbOf(pose.legs, side)
  const axes = axesOf(pelvis)
  const hip = trunk[`hip${side}`]
  const { upper, lower, excess } = directionsOf(leg, side, hip, trunk, axes.up, axes.front)
  const hanging = rotate(shortestTurn(scale(axes.up, -1), upper), axes.front)
  const bones = rollBones(upper, lower, leg.kneecap ?? hanging, -1)
  const foot = footTurn(leg, lower, bones.lower)
  const knee = along(hip, upper, LENGTH.thigh)
  return {
    thigh: bones.upper,
    shank: bones.lower,
    foot,
    toes: multiply(foot, turnAbout(Z, leg.toeBend ?? 0)),
    knee,
    ankle: along(knee, lower, LENGTH.shank),
    excess,
  }
}

function directionsOf(leg: Partial<LegPose>, side: BodySide, hip: Vec3, trunk: KnownJoints, up: Vec3, front: Vec3) {
  if (leg.ankle) {
    const target = pointOf(leg.ankle, side, trunk, hip)
    return reachBetween(LENGTH.thigh, LENGTH.shank, hip, target, leg.knee ?? front)
  }
  const upper = unit(leg.thigh ?? scale(up, -1))
  return { upper, lower: leg.shank ? unit(leg.shank) : upper, excess: 0 }
}

function footTurn(leg: Partial<LegPose>, shank: Vec3, shankTurn: Quat): Quat {
  if (!leg.toes) return multiply(shankTurn, turnAbout(Z, -(leg.point ?? 0)))
  const front = unit(leg.toes)
  const top = leg.sole ? scale(unit(leg.sole), -1) : scale(shank, -1)
  let up = perpendicular(top, front)
  if (length(up) < 0.05) up = perpendicular(axesOf(shankTurn).front, front)
  up = unit(up)
  return fromAxes(front, up, cross(front, up))
}
