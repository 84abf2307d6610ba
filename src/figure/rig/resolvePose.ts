/** Turns the data of a pose into a rig. */
import { rigOf, placeTrunk } from './placeJoints.ts'
import type { TrunkJoints } from './placeJoints.ts'
import type { FigurePose } from './figurePose.ts'
import { bendSpine } from './bendSpine.ts'
import { bendLeg } from './bendLeg.ts'
import { bendArm } from './bendArm.ts'
import type { Rig } from './skeleton.ts'
import type { Quat, Vec3 } from '../math.ts'
import type { KnownJoints } from './target.ts'

export interface PosedRig extends Rig {
  readonly pose: FigurePose
  /** How far the target of each limb is out of reach, as a fraction of the limb length; 0 within reach. */
  readonly overreach: Readonly<Record<'armR' | 'armL' | 'legR' | 'legL', number>>
}

/** The rig of a pose. A limb stretches towards a target out of reach; see `overreach`. */
export function resolvePose(pose: FigurePose): PosedRig {
  const root: Vec3 = [pose.pelvis.x ?? 0, pose.pelvis.y, pose.pelvis.z ?? 0]
  const spine = bendSpine(pose)
  const trunk = placeTrunk(root, spine)
  const { legR, legL } = bendLegs(pose, trunk, spine.pelvis)
  const legJoints = { kneeR: legR.knee, kneeL: legL.knee, ankleR: legR.ankle, ankleL: legL.ankle }
  const { armR, armL } = bendArms(pose, { ...trunk, ...legJoints }, spine.thoracic3)
  const rotations = {
    ...spine,
    thighR: legR.thigh,
    shankR: legR.shank,
    footR: legR.foot,
    toesR: legR.toes,
    thighL: legL.thigh,
    shankL: legL.shank,
    footL: legL.foot,
    toesL: legL.toes,
    upperArmR: armR.upperArm,
    forearmR: armR.forearm,
    handR: armR.hand,
    upperArmL: armL.upperArm,
    forearmL: armL.forearm,
    handL: armL.hand,
  }
  const rig = rigOf(root, rotations, { R: armR.adjustment, L: armL.adjustment })
  return {
    ...rig,
    pose,
    overreach: { armR: armR.overreach, armL: armL.overreach, legR: legR.overreach, legL: legL.overreach },
  }
}

/** An ankle may be anchored to the other leg, which is then solved first. */
function bendLegs(pose: FigurePose, trunk: TrunkJoints, pelvis: Quat) {
  if (/^(knee|ankle)L$/.test(pose.legs?.R?.ankle?.from ?? '')) {
    const legL = bendLeg(pose, 'L', trunk, pelvis)
    return { legL, legR: bendLeg(pose, 'R', { ...trunk, kneeL: legL.knee, ankleL: legL.ankle }, pelvis) }
  }
  const legR = bendLeg(pose, 'R', trunk, pelvis)
  return { legR, legL: bendLeg(pose, 'L', { ...trunk, kneeR: legR.knee, ankleR: legR.ankle }, pelvis) }
}

/** A hand may be anchored to the other arm, which is then solved first. */
function bendArms(pose: FigurePose, joints: KnownJoints & { readonly c7: Vec3 }, chest: Quat) {
  if (/^(elbow|wrist)L$/.test(pose.arms?.R?.hand?.from ?? '')) {
    const armL = bendArm(pose, 'L', joints, chest)
    return { armL, armR: bendArm(pose, 'R', { ...joints, elbowL: armL.elbow, wristL: armL.wrist }, chest) }
  }
  const armR = bendArm(pose, 'R', joints, chest)
  return { armR, armL: bendArm(pose, 'L', { ...joints, elbowR: armR.elbow, wristR: armR.wrist }, chest) }
}
