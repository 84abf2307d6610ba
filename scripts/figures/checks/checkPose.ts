/** All checks of a pose, with one sentence for each that fails. */
import { BODY_BUILDS } from '../../../src/figure/body/build.ts'
import { buildMesh } from '../../../src/figure/body/buildMesh.ts'
import type { FigurePose } from '../../../src/figure/rig/figurePose.ts'
import { resolvePose } from '../../../src/figure/rig/resolvePose.ts'
import type { AuthoredPose } from '../authoredPose.ts'
import { outOfBalance } from './balance.ts'
import { crossingsOf } from './crossings.ts'
import { bendsOf, backwardKnees } from './joints.ts'
import { LIMITS, MAX_IMBALANCE, MAX_OVERREACH, MAX_CROSSING, MAX_CONTACT_GAP, MAX_DEPTH_UNDER_FLOOR } from './limits.ts'
import { gapOf, skinPoints } from './meshContacts.ts'

export type Allowances = NonNullable<AuthoredPose['allow']>

/** The failed checks of a pose; `allow` loosens individual checks. */
export function checkPose(pose: FigurePose, allow: Allowances = {}): string[] {
  const rig = resolvePose(pose)
  const mesh = buildMesh(rig, { build: BODY_BUILDS.slender, detail: 0.6 })
  const points = skinPoints(mesh)
  const limit = (name: string, usual: number): number => allow[name]?.to ?? usual
  const percent = (x: number) => `${(x * 100).toFixed(1)} %`

  const contacts = Object.entries(pose.contacts).flatMap(([part, surface]) => {
    const gap = gapOf(points, part, surface)
    return Math.abs(gap) > limit('touch', MAX_CONTACT_GAP)
      ? [`${part} is ${percent(gap)} from ${JSON.stringify(surface)}`]
      : []
  })
  const depth = -Math.min(...points.map((p) => p.at[1]))
  const floor = depth > limit('floor', MAX_DEPTH_UNDER_FLOOR) ? [`${percent(depth)} under the floor`] : []
  const overreach = Object.entries(rig.overreach).flatMap(([limb, excess]) =>
    excess > MAX_OVERREACH ? [`${limb} is ${percent(excess)} too short`] : [],
  )
  const joints = bendsOf(rig).flatMap((bend) =>
    bend.degrees > limit(bend.limit, LIMITS[bend.limit]) + 0.5
      ? [`${bend.limit} ${bend.where} ${bend.degrees.toFixed(0)}° of ${limit(bend.limit, LIMITS[bend.limit])}°`]
      : [],
  )
  const knees = backwardKnees(rig).map((side) => `knee ${side} bends the wrong way`)
  const imbalance = outOfBalance(rig, points)
  const balance =
    imbalance > limit('balance', MAX_IMBALANCE) ? [`centre of mass ${percent(imbalance)} outside of the support`] : []
  const crossings = crossingsOf(rig, mesh.tubes, points).flatMap(({ inner, outer, depth }) =>
    depth > limit('through', MAX_CROSSING) ? [`${inner} is ${percent(depth)} inside ${outer}`] : [],
  )
  return [...contacts, ...floor, ...overreach, ...joints, ...knees, ...balance, ...crossings]
}
