/** What touches what, measured on the melted skin itself. */
import { STRIDE } from '../../../src/figure/body/mesh.ts'
import type { Mesh } from '../../../src/figure/body/mesh.ts'
import { read } from '../../../src/figure/body/loft.ts'
import { belongsTo } from '../../../src/figure/body/skinExtent.ts'
import type { Vec3 } from '../../../src/figure/math.ts'
import type { Surface } from '../../../src/figure/rig/figurePose.ts'

const PROPS = ['wood', 'cloth', 'wall']

export interface SkinPoint {
  readonly tube: string
  readonly along: number
  readonly at: Vec3
}

/** Every point of the body's skin, without props. */
export function skinPoints(mesh: Mesh): SkinPoint[] {
  return mesh.ranges
    .filter((range) => !PROPS.includes(range.part))
    .flatMap((range) =>
      Array.from({ length: (range.to - range.from) / STRIDE }, (_, i) => {
        const o = range.from + i * STRIDE
        const at: Vec3 = [read(mesh.vertices, o), read(mesh.vertices, o + 1), read(mesh.vertices, o + 2)]
        return { tube: range.name, along: read(mesh.vertices, o + 7), at }
      }),
    )
}

/** Stature between a part of the skin and its surface: positive in the air, negative inside. */
export function gapOf(points: readonly SkinPoint[], part: string, surface: Surface): number {
  const own = points.filter((point) => belongsTo(part, point.tube, point.along))
  const lowest = (axis: 0 | 1 | 2) => own.reduce((low, { at }) => Math.min(low, at[axis]), Infinity)
  const highest = (axis: 0 | 1 | 2) => own.reduce((high, { at }) => Math.max(high, at[axis]), -Infinity)
  if (surface === 'floor') return lowest(1)
  if ('y' in surface) return lowest(1) - surface.y
  const [axis, plane]: [0 | 2, number] = 'x' in surface ? [0, surface.x] : [2, surface.z]
  const before = plane - highest(axis)
  const behind = lowest(axis) - plane
  return Math.abs(before) < Math.abs(behind) ? before : behind
}
