/** Contacts measured on the merged skin. */
import { STRIDE } from '../../../src/figure/body/mesh.ts'
import type { Mesh } from '../../../src/figure/body/mesh.ts'
import { valueAt } from '../../../src/figure/body/loft.ts'
import { belongsTo } from '../../../src/figure/body/skinExtent.ts'
import type { Vec3 } from '../../../src/figure/math.ts'
import type { Surface } from '../../../src/figure/rig/figurePose.ts'

const PROP_MATERIALS = ['wood', 'cloth', 'wall']

export interface SkinPoint {
  readonly tube: string
  readonly along: number
  readonly at: Vec3
}

/** All skin points of the body, without props. */
export function skinPoints(mesh: Mesh): SkinPoint[] {
  return mesh.ranges
    .filter((range) => !PROP_MATERIALS.includes(range.material))
    .flatMap((range) =>
      Array.from({ length: (range.end - range.start) / STRIDE }, (_, i) => {
        const o = range.start + i * STRIDE
        const at: Vec3 = [valueAt(mesh.vertices, o), valueAt(mesh.vertices, o + 1), valueAt(mesh.vertices, o + 2)]
        return { tube: range.name, along: valueAt(mesh.vertices, o + 7), at }
      }),
    )
}

/** The gap between a body part and its surface, in stature: positive in the air, negative inside. */
export function gapOf(points: readonly SkinPoint[], part: string, surface: Surface): number {
  const partPoints = points.filter((point) => belongsTo(part, point.tube, point.along))
  const lowest = (axis: 0 | 1 | 2) => partPoints.reduce((low, { at }) => Math.min(low, at[axis]), Infinity)
  const highest = (axis: 0 | 1 | 2) => partPoints.reduce((high, { at }) => Math.max(high, at[axis]), -Infinity)
  if (surface === 'floor') return lowest(1)
  if ('y' in surface) return lowest(1) - surface.y
  const [axis, plane]: [0 | 2, number] = 'x' in surface ? [0, surface.x] : [2, surface.z]
  const before = plane - highest(axis)
  const behind = lowest(axis) - plane
  return Math.abs(before) < Math.abs(behind) ? before : behind
}
