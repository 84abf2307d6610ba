/** The approximate signed distance from a point to a tube, and its gradient; each segment is treated as an elliptic cone. */
import { distance, rotate, subtract, unit, X_AXIS, Z_AXIS } from '../math.ts'
import type { CrossSection, Tube } from './tube.ts'

/** Mutable on purpose: it is filled a hundred thousand times per mesh. */
export interface DistanceSample {
  /** Negative inside. */
  distance: number
  /** The gradient, pointing away from the tube; not normalised. */
  x: number
  y: number
  z: number
}

interface Segment {
  readonly from: CrossSection
  readonly to: CrossSection
  readonly axis: readonly [number, number, number]
  readonly right: readonly [number, number, number]
  readonly front: readonly [number, number, number]
  readonly length: number
  readonly capStart: number
  readonly capEnd: number
  readonly boundingRadius: number
}
export type TubeSegments = readonly Segment[]

export function tubeSegments(tube: Tube): TubeSegments {
  return tube.sections.slice(1).flatMap((to, i) => {
    const from = tube.sections[i]
    if (!from) return []
    const length = distance(from.centre, to.centre) || 1e-6
    const capStart = i === 0 ? tube.capStart : 0
    const capEnd = i === tube.sections.length - 2 ? tube.capEnd : 0
    const widest = Math.max(from.halfWidth, to.halfWidth, from.front, to.front, from.back, to.back, capStart, capEnd)
    return [
      {
        from,
        to,
        axis: unit(subtract(to.centre, from.centre)),
        right: rotate(from.rotation, Z_AXIS),
        front: rotate(from.rotation, X_AXIS),
        length,
        capStart,
        capEnd,
        boundingRadius: widest + length / 2,
      },
    ]
  })
}

/** Fills `out` with the distance to the nearest segment; 1e9 if none is within `maxDistance`. */
export function measureDistance(
  segments: TubeSegments,
  px: number,
  py: number,
  pz: number,
  maxDistance: number,
  out: DistanceSample,
): void {
  out.distance = 1e9
  for (const segment of segments) {
    const { axis, from } = segment
    const wx = px - from.centre[0]
    const wy = py - from.centre[1]
    const wz = pz - from.centre[2]
    const u = wx * axis[0] + wy * axis[1] + wz * axis[2]
    const fromMiddle = u - segment.length / 2
    const far = segment.boundingRadius + maxDistance
    if (wx * wx + wy * wy + wz * wz - u * u + fromMiddle * fromMiddle <= far * far)
      measureSegment(segment, wx, wy, wz, u, out)
  }
}

function measureSegment(segment: Segment, wx: number, wy: number, wz: number, u: number, out: DistanceSample): void {
  const { from, to, axis, right, front, length, capStart, capEnd } = segment
  let t = u / length
  let overshoot = 0
  let cap = 1
  if (t < 0) {
    if (capStart === 0 && u < -length) return
    overshoot = u
    t = 0
    cap = capStart || from.halfWidth
  } else if (t > 1) {
    overshoot = u - length
    if (capEnd === 0 && overshoot > length) return
    t = 1
    cap = capEnd || to.halfWidth
  }
  const s = t * length
  const qx = wx - axis[0] * s
  const qy = wy - axis[1] * s
  const qz = wz - axis[2] * s
  const sideways = qx * right[0] + qy * right[1] + qz * right[2]
  const forward = qx * front[0] + qy * front[1] + qz * front[2]
  const half = from.halfWidth + (to.halfWidth - from.halfWidth) * t
  const depth = forward > 0 ? from.front + (to.front - from.front) * t : from.back + (to.back - from.back) * t
  const nSide = sideways / half
  const nFront = forward / depth
  const nPast = overshoot / cap
  const rho = Math.sqrt(nSide * nSide + nFront * nFront + nPast * nPast) + 1e-9
  const d = ((rho - 1) / rho) * Math.sqrt(sideways * sideways + forward * forward + overshoot * overshoot)
  if (d >= out.distance) return
  const gSide = nSide / half
  const gFront = nFront / depth
  const gPast = nPast / cap
  out.distance = d
  out.x = right[0] * gSide + front[0] * gFront + axis[0] * gPast
  out.y = right[1] * gSide + front[1] * gFront + axis[1] * gPast
  out.z = right[2] * gSide + front[2] * gFront + axis[2] * gPast
}
