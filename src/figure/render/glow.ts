/** The glow over the region of the back that a pose works on: a line of three points on the skin. */
import { addScaled, axesOf, dot, smoothstep } from '../math.ts'
import type { Vec3 } from '../math.ts'
import type { FigurePose } from '../rig/figurePose.ts'
import type { Bone, Joint, Rig } from '../rig/skeleton.ts'
import type { View } from './view.ts'

export type GlowRegion = NonNullable<FigurePose['focus']>

/** Joint, bone whose back axis is used, and how far behind the joint the skin is, in stature. */
const GLOW_LINES: Readonly<Record<GlowRegion, readonly (readonly [Joint, Bone, number])[]>> = {
  neck: [
    ['c7', 'thoracic3', 0.024],
    ['c7', 'neck', 0.022],
    ['skull', 'head', 0.026],
  ],
  upper: [
    ['t8', 'thoracic1', 0.04],
    ['t4', 'thoracic2', 0.046],
    ['c7', 'thoracic3', 0.034],
  ],
  mid: [
    ['t12', 'lumbar2', 0.036],
    ['t12', 'thoracic1', 0.038],
    ['t8', 'thoracic2', 0.044],
  ],
  lower: [
    ['l5', 'pelvis', 0.046],
    ['l5', 'lumbar1', 0.042],
    ['t12', 'lumbar2', 0.036],
  ],
}

export interface Glow {
  /** Three points in view space (right, up, towards the eye). */
  readonly line: readonly [Vec3, Vec3, Vec3]
  /** How much of the glow shows through the body when the back faces away. */
  readonly translucency: number
}

export function glowOf(rig: Rig, region: GlowRegion, view: View): Glow {
  const points = GLOW_LINES[region].map(([joint, bone, depth]) =>
    toView(addScaled(rig.joints[joint], axesOf(rig.rotations[bone]).front, -depth), view),
  )
  const [a, b, c] = points
  if (!a || !b || !c) throw new Error(`The glow of ${region} has no line`)
  const facing = dot(axesOf(rig.rotations.thoracic1).front, view.eye)
  return { line: [a, b, c], translucency: smoothstep(0, 0.6, facing) * 0.8 }
}

/**
 * How strongly a point in view space glows, 0–1. `front` is how much of the glow through the body shows there: 1 on the shirt, 0 below
 * the waist.
 */
export function glowAt(
  { line: [a, b, c], translucency }: Glow,
  x: number,
  y: number,
  z: number,
  front: number,
): number {
  const nearest = Math.min(distanceToSegment(a, b, x, y, z), distanceToSegment(b, c, x, y, z))
  const onSkin = 1 - smoothstep(0.016, 0.08, nearest)
  if (translucency * front === 0) return onSkin
  const planar = Math.min(distanceToSegment(a, b, x, y, null), distanceToSegment(b, c, x, y, null))
  return Math.max(onSkin, (1 - smoothstep(0, 0.06, planar)) * translucency * front)
}

const toView = (p: Vec3, { right, up, eye }: View): Vec3 => [dot(p, right), dot(p, up), dot(p, eye)]

/** The distance to a line segment; where z is null, in the picture plane. */
function distanceToSegment(a: Vec3, b: Vec3, x: number, y: number, z: number | null): number {
  const [dx, dy, dz] = [b[0] - a[0], b[1] - a[1], z === null ? 0 : b[2] - a[2]]
  const [qx, qy, qz] = [x - a[0], y - a[1], z === null ? 0 : z - a[2]]
  const t = Math.min(1, Math.max(0, (qx * dx + qy * dy + qz * dz) / Math.max(dx * dx + dy * dy + dz * dz, 1e-6)))
  return Math.hypot(qx - dx * t, qy - dy * t, qz - dz * t)
}
