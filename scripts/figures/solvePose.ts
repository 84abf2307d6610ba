/** Fits a pose at build time: a few named numbers are varied until the contacts touch, nothing is under the floor and the wishes hold. */
import { BODY_BUILDS } from '../../src/figure/body/build.ts'
import { buildMesh } from '../../src/figure/body/buildMesh.ts'
import { bodyTubes } from '../../src/figure/body/bodyTubes.ts'
import { contactGap } from '../../src/figure/body/contactGap.ts'
import { bodyExtent } from '../../src/figure/body/skinExtent.ts'
import { distance, rotate, X } from '../../src/figure/math.ts'
import type { FigurePose } from '../../src/figure/rig/figurePose.ts'
import { resolvePose } from '../../src/figure/rig/resolvePose.ts'
import type { ResolvedPose } from '../../src/figure/rig/resolvePose.ts'
import { LENGTH } from '../../src/figure/rig/skeleton.ts'
import type { Joint, BodySide } from '../../src/figure/rig/skeleton.ts'
import type { AuthoredPose } from './authoredPose.ts'
import { changeNumbers } from './changeNumbers.ts'
import { gapOf, skinPoints } from './checks/meshContacts.ts'
import { minimise } from './minimise.ts'

export interface Solved {
  readonly pose: FigurePose
  readonly cost: number
  /** What does not hold yet, one sentence each. */
  readonly misses: readonly string[]
}

/** The fitted pose; unchanged where nothing may vary. */
export function solvePose(pose: FigurePose, { vary = {}, want = {} }: Pick<AuthoredPose, 'vary' | 'want'>): Solved {
  const names = Object.keys(vary)
  const ranges = Object.values(vary)
  if (names.length === 0) return { pose, cost: costOf(pose, want, UNMELTED), misses: missesOf(pose, UNMELTED) }
  let at: readonly number[] = names.map(() => 0)
  let melted = UNMELTED
  let best = { pose, cost: Infinity }
  for (let round = 0; round < ROUNDS; round++) {
    const cost = (at: readonly number[]) =>
      costOf(changeNumbers(pose, names, at), want, melted) +
      ranges.reduce((sum, [low, high], i) => sum + strainOf(at[i] ?? 0, low, high), 0)
    const found = minimise(
      cost,
      at,
      ranges.map(([low, high]) => (high - low) * (round === 0 ? 0.2 : 0.08)),
    )
    at = found.at
    best = { pose: changeNumbers(pose, names, found.at), cost: found.cost }
    melted = meltedBy(best.pose)
  }
  return { ...best, misses: missesOf(best.pose, melted) }
}

/**
 * The solver measures the tubes' cross-sections, which is quick. The melted skin lies a little further out; by how much is measured on
 * the mesh after each round and counted in the next.
 */
interface Melted {
  /** Added to the gap of each part. */
  readonly gaps: Readonly<Record<string, number>>
  /** Added to how deep the body is under the floor. */
  readonly under: number
}
const UNMELTED: Melted = { gaps: {}, under: 0 }
const ROUNDS = 5

function meltedBy(pose: FigurePose): Melted {
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

/** How far each contact is from its surface, and how deep the body is under the floor. */
function lieOf(pose: FigurePose, melted: Melted) {
  const rig = resolvePose(pose)
  const tubes = bodyTubes(rig, BODY_BUILDS.slender)
  const gaps = Object.entries(pose.contacts).map(([part, surface]) => ({
    part,
    gap: contactGap(rig, tubes, part, surface) + (melted.gaps[part] ?? 0),
  }))
  return { rig, gaps, under: bodyExtent(rig, tubes, [0, -1, 0]) + melted.under }
}

/** Flesh gives way a little where it rests, in stature. */
const PRESSED = 0.002

/** Leaving the range is dear, leaving the middle costs a little. */
function strainOf(value: number, low: number, high: number): number {
  const span = high - low
  const outside = value < low ? (low - value) / span : value > high ? (value - high) / span : 0
  return outside ** 2 * 100 + 0.0002 * (value / span) ** 2
}

function costOf(pose: FigurePose, want: Readonly<Record<string, number>>, melted: Melted): number {
  const { rig, gaps, under } = lieOf(pose, melted)
  const excess = Object.values(rig.excess).reduce((sum, e) => sum + e, 0)
  const wishes = Object.entries(want).map(([name, value]) => measure(rig, name) - value)
  return (
    gaps.reduce((sum, { gap }) => sum + ((gap + PRESSED) * 10) ** 2, 0) +
    (Math.max(0, under - 0.003) * 25) ** 2 +
    (excess * 10) ** 2 +
    wishes.reduce((sum, miss) => sum + (miss * 3) ** 2, 0)
  )
}

/** `reach.R` shoulder to wrist and `legReach.R` hip to ankle as parts of the limb; `gaze` how far up the face looks (−1…1); `y.<joint>`, `x.<joint>`. */
function measure(rig: ResolvedPose, name: string): number {
  const [kind = '', of = ''] = name.split('.')
  const side = of as BodySide
  const { joints } = rig
  switch (kind) {
    case 'reach':
      return distance(joints[`shoulder${side}`], joints[`wrist${side}`]) / (LENGTH.upperArm + LENGTH.forearm)
    case 'legReach':
      return distance(joints[`hip${side}`], joints[`ankle${side}`]) / (LENGTH.thigh + LENGTH.shank)
    case 'gaze':
      return rotate(rig.turns.head, X)[1]
    case 'gazeX':
      return rotate(rig.turns.head, X)[0]
    case 'x':
      return joints[of as Joint][0]
    case 'y':
      return joints[of as Joint][1]
    case 'z':
      return joints[of as Joint][2]
    default:
      throw new Error(`Nobody can measure "${name}"`)
  }
}

function missesOf(pose: FigurePose, melted: Melted): string[] {
  const { rig, gaps, under } = lieOf(pose, melted)
  const percent = (x: number) => `${(x * 100).toFixed(1)} %`
  const contacts = gaps.flatMap(({ part, gap }) =>
    Math.abs(gap) > 0.005 ? [`${part} ${gap > 0 ? 'above' : 'inside'} by ${percent(Math.abs(gap))}`] : [],
  )
  const reaches = Object.entries(rig.excess).flatMap(([limb, e]) =>
    e > 0.002 ? [`${limb} too short by ${percent(e)}`] : [],
  )
  return [...contacts, ...(under > 0.005 ? [`under the floor by ${percent(under)}`] : []), ...reaches]
}
