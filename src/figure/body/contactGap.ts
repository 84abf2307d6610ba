/** The gap between a body part and the surface it rests on. */
import type { Vec3 } from '../math.ts'
import type { Surface } from '../rig/figurePose.ts'
import type { Rig } from '../rig/skeleton.ts'
import { skinExtent } from './skinExtent.ts'
import type { Tube } from './tube.ts'

/** The gap in stature: positive in the air, negative inside. A plane at x or z is approached from the nearer side. */
export function contactGap(rig: Rig, tubes: readonly Tube[], part: string, surface: Surface): number {
  if (surface === 'floor') return -skinExtent(rig, tubes, part, [0, -1, 0])
  if ('y' in surface) return -skinExtent(rig, tubes, part, [0, -1, 0]) - surface.y
  const [axis, at]: [Vec3, number] = 'x' in surface ? [[1, 0, 0], surface.x] : [[0, 0, 1], surface.z]
  const before = at - skinExtent(rig, tubes, part, axis)
  const behind = -skinExtent(rig, tubes, part, [-axis[0], -axis[1], -axis[2]]) - at
  return Math.abs(before) < Math.abs(behind) ? before : behind
}
