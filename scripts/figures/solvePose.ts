/** Fits a pose at build time: varies a few named numbers until the contacts touch, nothing is under the floor and the targets are met. */
import { BODY_BUILDS } from '../../src/figure/body/build.ts'
import { buildMesh } from '../../src/figure/body/buildMesh.ts'
import { bodyTubes } from '../../src/figure/body/bodyTubes.ts'
import { contactGap } from '../../src/figure/body/contactGap.ts'
import { bodyExtent } from '../../src/figure/body/skinExtent.ts'
import { distance, rotate, X_AXIS } from '../../src/figure/math.ts'
import type { FigurePose } from '../../src/figure/rig/figurePose.ts'
import { resolvePose } from '../../src/figure/rig/resolvePose.ts'
import type { PosedRig } from '../../src/figure/rig/resolvePose.ts'
import { BONE_LENGTHS } from '../../src/figure/rig/skeleton.ts'
import type { Joint, BodySide } from '../../src/figure/rig/skeleton.ts'
import type { AuthoredPose } from './authoredPose.ts'
import { changeNumbers } from './changeNumbers.ts'
import { gapOf, skinPoints } from './checks/meshContacts.ts'
import { minimise } from './minimise.ts'

export interface Solved {
  readonly pose: FigurePose
  readonly cost: number
  /** What is still off, one sentence each. */
  readonly misses: readonly string[]
}

/** The fitted pose; unchanged if nothing may vary. */
export function solvePose(
  pose: FigurePose,
  { vary = {}, want: targets = {} }: Pick<AuthoredPose, 'vary' | 'want'>,
): Solved {
  const names = Object.keys(vary)
  const ranges = Object.values(vary)
  if (names.length === 0)
    return { pose, cost: costOf(pose, targets, NO_CORRECTION), misses: missesOf(pose, NO_CORRECTION) }
  let amounts: readonly number[] = names.map(() => 0)
  let correction = NO_CORRECTION
  let best = { pose, cost: Infinity }
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const cost = (amounts: readonly number[]) =>
      costOf(changeNumbers(pose, names, amounts), targets, correction) +
      ranges.reduce((sum, [low, high], i) => sum + rangePenalty(amounts[i] ?? 0, low, high), 0)
    const found = minimise(
      cost,
      amounts,
      ranges.map(([low, high]) => (high - low) * (round === 0 ? 0.2 : 0.08)),
    )
    amounts = found.at
    best = { pose: changeNumbers(pose, names, found.at), cost: found.cost }
    correction = measureCorrection(best.pose)
  }
  return { ...best, misses: missesOf(best.pose, correction) }
}

/**
 * The solver measures cross-sections, which is fast. The merged skin lies slightly further out; the difference is measured on the mesh
 * after each round and applied in the next.
 */
interface SkinCorrection {
  /** Added to the gap of each body part. */
  readonly gaps: Readonly<Record<string, number>>
  /** Added to the depth of the body under the floor. */
  readonly under: number
}
const NO_CORRECTION: SkinCorrection = { gaps: {}, under: 0 }
const MAX_ROUNDS = 5

function measureCorrection(pose: FigurePose): SkinCorrection {
  const rig = resolvePose(pose)
  const mesh = buildMesh(rig, { build: BODY_BUILDS.slender, detail: 0.6 })
  const points = skinPoints(mesh)
  const under = -Math.min(...points.map((p) => p.at[1]))
  return {
    gaps: Object.fromEntries(
      Object.entries(pose.contacts).map(([part, surface]) => [
        part,
        gapOf(points, part, surface) - contactGap(rig, mesh.tubes, part, surface),
      ]),
    ),
    under: under - bodyExtent(rig, mesh.tubes, [0, -1, 0]),
  }
}

/** The gap of each contact, and the depth of the body under the floor. */
function contactGaps(pose: FigurePose, correction: SkinCorrection) {
  const rig = resolvePose(pose)
  const tubes = bodyTubes(rig, BODY_BUILDS.slender)
  const gaps = Object.entries(pose.contacts).map(([part, surface]) => ({
    part,
    gap: contactGap(rig, tubes, part, surface) + (correction.gaps[part] ?? 0),
  }))
  return { rig, gaps, under: bodyExtent(rig, tubes, [0, -1, 0]) + correction.under }
}

/** How far flesh is compressed where it rests, in stature. */
const PRESS_DEPTH = 0.002

/** A high cost outside the range, and a small one away from 0. */
function rangePenalty(value: number, low: number, high: number): number {
  const span = high - low
  const outside = value < low ? (low - value) / span : value > high ? (value - high) / span : 0
  return outside ** 2 * 100 + 0.0002 * (value / span) ** 2
}

function costOf(pose: FigurePose, targets: Readonly<Record<string, number>>, correction: SkinCorrection): number {
  const { rig, gaps, under } = contactGaps(pose, correction)
  const excess = Object.values(rig.overreach).reduce((sum, e) => sum + e, 0)
  const targetErrors = Object.entries(targets).map(([name, value]) => measure(rig, name) - value)
  return (
    gaps.reduce((sum, { gap }) => sum + ((gap + PRESS_DEPTH) * 10) ** 2, 0) +
    (Math.max(0, under - 0.003) * 25) ** 2 +
    (excess * 10) ** 2 +
    targetErrors.reduce((sum, miss) => sum + (miss * 3) ** 2, 0)
  )
}

/** `reach.R` is shoulder to wrist and `legReach.R` hip to ankle as a fraction of the limb; `gaze` is how far up the face looks (−1…1); `y.<joint>`, `x.<joint>`. */
function measure(rig: PosedRig, name: string): number {
  const [kind = '', of = ''] = name.split('.')
  const side = of as BodySide
  const { joints } = rig
  switch (kind) {
    case 'reach':
      return (
        distance(joints[`shoulder${side}`], joints[`wrist${side}`]) / (BONE_LENGTHS.upperArm + BONE_LENGTHS.forearm)
      )
    case 'legReach':
      return distance(joints[`hip${side}`], joints[`ankle${side}`]) / (BONE_LENGTHS.thigh + BONE_LENGTHS.shank)
    case 'gaze':
      return rotate(rig.rotations.head, X_AXIS)[1]
    case 'gazeX':
      return rotate(rig.rotations.head, X_AXIS)[0]
    case 'x':
      return joints[of as Joint][0]
    case 'y':
      return joints[of as Joint][1]
    case 'z':
      return joints[of as Joint][2]
    default:
      throw new Error(`There is no measure "${name}"`)
  }
}

function missesOf(pose: FigurePose, correction: SkinCorrection): string[] {
  const { rig, gaps, under } = contactGaps(pose, correction)
  const percent = (x: number) => `${(x * 100).toFixed(1)} %`
  const contacts = gaps.flatMap(({ part, gap }) =>
    Math.abs(gap) > 0.005 ? [`${part} ${gap > 0 ? 'above' : 'inside'} by ${percent(Math.abs(gap))}`] : [],
  )
  const reaches = Object.entries(rig.overreach).flatMap(([limb, e]) =>
    e > 0.002 ? [`${limb} too short by ${percent(e)}`] : [],
  )
  return [...contacts, ...(under > 0.005 ? [`under the floor by ${percent(under)}`] : []), ...reaches]
}
