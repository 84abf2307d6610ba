/** Where the worked region of the back glows: a line of three points on the skin of the back. */
import { along, axesOf, dot, smoothstep } from '../math.ts'
import type { Vec3 } from '../math.ts'
import type { FigurePose } from '../rig/figurePose.ts'
import type { Bone, Joint, Rig } from '../rig/skeleton.ts'
import type { View } from './view.ts'

export type GlowRegion = NonNullable<FigurePose['focus']>

/** Joint, bone whose back is meant, and how far behind the joint the skin is. */
const LINES: Readonly<Record<GlowRegion, readonly (readonly [Joint, Bone, number])[]>> = {
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
  /** Three points in the view's directions (right, up, towards the eye). */
  readonly line: readonly [Vec3, Vec3, Vec3]
  /** How much shines through a body whose back is turned away. */
  readonly through: number
}

export function glowOf(rig: Rig, region: GlowRegion, view: View): Glow {
  const points = LINES[region].map(([joint, bone, depth]) =>
    seen(along(rig.joints[joint], axesOf(rig.turns[bone]).front, -depth), view),
  )
  const [a, b, c] = points
  if (!a || !b || !c) throw new Error(`The glow of ${region} has no line`)
  const facing = dot(axesOf(rig.turns.thoracic1).front, view.eye)
  return { line: [a, b, c], through: smoothstep(0, 0.6, facing) * 0.8 }
}

/**
 * 0–1: how strongly a point (in the view's directions) glows. `front` is how much of what shines through the body is shown there:
 * 1 on the shirt, 0 below the waist.
 */
export function glowAt({ line: [a, b, c], through }: Glow, x: number, y: number, z: number, front: number): number {
  const near = Math.min(toSegment(a, b, x, y, z), toSegment(b, c, x, y, z))
  const direct = 1 - smoothstep(0.016, 0.08, near)
  if (through * front === 0) return direct
  const flat = Math.min(toSegment(a, b, x, y, null), toSegment(b, c, x, y, null))
  return Math.max(direct, (1 - smoothstep(0, 0.06, flat)) * through * front)
}

const seen = (p: Vec3, { right, up, eye }: View): Vec3 => [dot(p, right), dot(p, up), dot(p, eye)]

/** The distance to a segment; without z, as seen. */
function toSegment(a: Vec3, b: Vec3, x: number, y: number, z: number | null): number {
  const [dx, dy, dz] = [b[0] - a[0], b[1] - a[1], z === null ? 0 : b[2] - a[2]]
  const [qx, qy, qz] = [x - a[0], y - a[1], z === null ? 0 : z - a[2]]
  const t = Math.min(1, Math.max(0, (qx * dx + qy * dy + qz * dz) / Math.max(dx * dx + dy * dy + dz * dz, 1e-6)))
  return Math.hypot(qx - dx * t, qy - dy * t, qz - dz * t)
}
