/** Everything that must hold for a pose; one sentence for each thing that does not. */
import { BODY_BUILDS } from '../../../src/figure/body/build.ts'
import { buildMesh } from '../../../src/figure/body/buildMesh.ts'
import type { FigurePose } from '../../../src/figure/rig/figurePose.ts'
import { resolvePose } from '../../../src/figure/rig/resolvePose.ts'
import type { AuthoredPose } from '../authoredPose.ts'
import { outOfBalance } from './balance.ts'
import { crossingsOf } from './crossings.ts'
import { bendsOf, bentBackKnees } from './joints.ts'
import { LIMITS, OFF_BALANCE, OUT_OF_REACH, THROUGH, TOUCH, UNDER_FLOOR } from './limits.ts'
import { gapOf, skinPoints } from './meshContacts.ts'

export type Allowances = NonNullable<AuthoredPose['allow']>

/** What does not hold for a pose; `allow` names the checks that are looser for it. */
export function checkPose(pose: FigurePose, allow: Allowances = {}): string[] {
  const rig = resolvePose(pose)
  const mesh = buildMesh(rig, { build: BODY_BUILDS.slender, detail: 0.6 })
  const points = skinPoints(mesh)
  const limit = (name: string, usual: number): number => allow[name]?.to ?? usual
  const percent = (x: number) => `${(x * 100).toFixed(1)} %`

  const contacts = Object.entries(pose.contacts).flatMap(([part, surface]) => {
    const gap = gapOf(points, part, surface)
    return Math.abs(gap) > limit('touch', TOUCH) ? [`${part} is ${percent(gap)} from ${JSON.stringify(surface)}`] : []
  })
  const under = -Math.min(...points.map((p) => p.at[1]))
  const floor = under > limit('floor', UNDER_FLOOR) ? [`${percent(under)} under the floor`] : []
  const reach = Object.entries(rig.excess).flatMap(([limb, excess]) =>
    excess > OUT_OF_REACH ? [`${limb} is ${percent(excess)} too short`] : [],
  )
  const joints = bendsOf(rig).flatMap((bend) =>
    bend.degrees > limit(bend.limit, LIMITS[bend.limit]) + 0.5
      ? [`${bend.limit} ${bend.where} ${bend.degrees.toFixed(0)}° of ${limit(bend.limit, LIMITS[bend.limit])}°`]
      : [],
  )
  const knees = bentBackKnees(rig).map((side) => `knee ${side} bends the wrong way`)
  const off = outOfBalance(rig, points)
  const balance = off > limit('balance', OFF_BALANCE) ? [`centre of mass ${percent(off)} outside of the support`] : []
  const crossings = crossingsOf(rig, mesh.tubes, points).flatMap(({ one, other, depth }) =>
    depth > limit('through', THROUGH) ? [`${one} is ${percent(depth)} inside ${other}`] : [],
  )
  return [...contacts, ...floor, ...reach, ...joints, ...knees, ...balance, ...crossings]
}
