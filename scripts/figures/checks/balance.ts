/** Whether a posture is balanced: its centre of mass is over its support. */
import { addScaled, mix, scale } from '../../../src/figure/math.ts'
import type { Vec3 } from '../../../src/figure/math.ts'
import type { PosedRig } from '../../../src/figure/rig/resolvePose.ts'
import { SIDES } from '../../../src/figure/rig/skeleton.ts'
import type { Joint } from '../../../src/figure/rig/skeleton.ts'
import { belongsTo } from '../../../src/figure/body/skinExtent.ts'
import type { SkinPoint } from './meshContacts.ts'

type MassSegment = readonly [Joint, Joint, number, number]

/** From, to, fraction of the body mass, position of the centre of mass (clinical reference §3.1, Winter; the .497 of the trunk in three). */
const SEGMENTS: readonly MassSegment[] = [
  ['pelvis', 'l5', 0.142, 0.5],
  ['l5', 't12', 0.139, 0.6],
  ['t12', 'c7', 0.216, 0.5],
  ['c7', 'skull', 0.081, 1.3],
  ...SIDES.flatMap((side): MassSegment[] => [
    [`shoulder${side}`, `elbow${side}`, 0.028, 0.436],
    [`elbow${side}`, `wrist${side}`, 0.016, 0.43],
    [`wrist${side}`, `fingers${side}`, 0.006, 0.5],
    [`hip${side}`, `knee${side}`, 0.1, 0.433],
    [`knee${side}`, `ankle${side}`, 0.0465, 0.433],
    [`ankle${side}`, `ball${side}`, 0.0145, 0.5],
  ]),
]

/** Skin closer than this to a surface rests on it, in stature. */
const RESTING_GAP = 0.012

function centreOfMass({ joints }: PosedRig): Vec3 {
  const whole = SEGMENTS.reduce((sum, [, , mass]) => sum + mass, 0)
  const moment = SEGMENTS.reduce<Vec3>(
    (sum, [from, to, mass, where]) => addScaled(sum, mix(joints[from], joints[to], where), mass),
    [0, 0, 0],
  )
  return scale(moment, 1 / whole)
}

/** Distance of the centre of mass outside the support, in stature; negative inside. Walls and chairs in contact count as support. */
export function outOfBalance(rig: PosedRig, points: readonly SkinPoint[]): number {
  const supportPoints = Object.entries(rig.pose.contacts).flatMap(([part, surface]) => {
    if (surface === 'floor') return []
    const partPoints = points.filter((p) => belongsTo(part, p.tube, p.along))
    const depth = ({ at }: SkinPoint) =>
      'y' in surface ? at[1] - surface.y : 'x' in surface ? Math.abs(at[0] - surface.x) : Math.abs(at[2] - surface.z)
    const nearest = Math.min(...partPoints.map(depth))
    return partPoints.filter((p) => depth(p) < nearest + RESTING_GAP)
  })
  const support = [...points.filter((p) => p.at[1] < RESTING_GAP), ...supportPoints].map((p): Flat => [
    p.at[0],
    p.at[2],
  ])
  const [x, , z] = centreOfMass(rig)
  return outsideOf(hullOf(support), [x, z])
}

type Flat = readonly [number, number]

function hullOf(points: readonly Flat[]): Flat[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  return [...halfHull(sorted), ...halfHull(sorted.reverse())]
}

function halfHull(points: readonly Flat[]): Flat[] {
  const hull: Flat[] = []
  for (const point of points) {
    for (;;) {
      const [before, last] = [hull.at(-2), hull.at(-1)]
      if (!before || !last || signedArea(before, last, point) > 0) break
      hull.pop()
    }
    hull.push(point)
  }
  return hull.slice(0, -1)
}

const signedArea = (o: Flat, a: Flat, b: Flat): number => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])

function outsideOf(hull: readonly Flat[], p: Flat): number {
  return hull.reduce((far, a, i) => {
    const b = hull[(i + 1) % hull.length] ?? a
    const side = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1
    return Math.max(far, -signedArea(a, b, p) / side)
  }, -Infinity)
}
