/** The approximate distance of a point to a tube, and the way out of it: each segment counts as an elliptic cone. */
import { distance, rotate, subtract, unit, X, Z } from '../math.ts'
import type { Station, Tube } from './tube.ts'

/** Mutable on purpose: it is filled a hundred thousand times a mesh. */
export interface Nearness {
  /** Negative inside. */
  distance: number
  /** The direction away from the tube, not of unit length. */
  x: number
  y: number
  z: number
}

interface Segment {
  readonly from: Station
  readonly to: Station
  readonly axis: readonly [number, number, number]
  readonly right: readonly [number, number, number]
  readonly front: readonly [number, number, number]
  readonly length: number
  readonly capStart: number
  readonly capEnd: number
  readonly reach: number
}
export type Segments = readonly Segment[]

export function segmentsOf(tube: Tube): Segments {
  return tube.keys.slice(1).flatMap((to, i) => {
    const from = tube.keys[i]
    if (!from) return []
    const length = distance(from.at, to.at) || 1e-6
    const capStart = i === 0 ? tube.capStart : 0
    const capEnd = i === tube.keys.length - 2 ? tube.capEnd : 0
    const widest = Math.max(from.half, to.half, from.front, to.front, from.back, to.back, capStart, capEnd)
    return [
      {
        from,
        to,
        axis: unit(subtract(to.at, from.at)),
        right: rotate(from.turn, Z),
        front: rotate(from.turn, X),
        length,
        capStart,
        capEnd,
        reach: widest + length / 2,
      },
    ]
  })
}

/** Fills `out` with the distance to the nearest segment; 1e9 when none is within `within`. */
export function measureDistance(
  segments: Segments,
  px: number,
  py: number,
  pz: number,
  within: number,
  out: Nearness,
): void {
  out.distance = 1e9
  for (const segment of segments) {
    const { axis, from } = segment
    const wx = px - from.at[0]
    const wy = py - from.at[1]
    const wz = pz - from.at[2]
    const u = wx * axis[0] + wy * axis[1] + wz * axis[2]
    const fromMiddle = u - segment.length / 2
    const far = segment.reach + within
    if (wx * wx + wy * wy + wz * wz - u * u + fromMiddle * fromMiddle <= far * far)
      measureSegment(segment, wx, wy, wz, u, out)
  }
}

function measureSegment(segment: Segment, wx: number, wy: number, wz: number, u: number, out: Nearness): void {
  const { from, to, axis, right, front, length, capStart, capEnd } = segment
  let t = u / length
  let past = 0
  let cap = 1
  if (t < 0) {
    if (capStart === 0 && u < -length) return
    past = u
    t = 0
    cap = capStart || from.half
  } else if (t > 1) {
    past = u - length
    if (capEnd === 0 && past > length) return
    t = 1
    cap = capEnd || to.half
  }
  const s = t * length
  const qx = wx - axis[0] * s
  const qy = wy - axis[1] * s
  const qz = wz - axis[2] * s
  const sideways = qx * right[0] + qy * right[1] + qz * right[2]
  const forward = qx * front[0] + qy * front[1] + qz * front[2]
  const half = from.half + (to.half - from.half) * t
  const depth = forward > 0 ? from.front + (to.front - from.front) * t : from.back + (to.back - from.back) * t
  const nSide = sideways / half
  const nFront = forward / depth
  const nPast = past / cap
  const rho = Math.sqrt(nSide * nSide + nFront * nFront + nPast * nPast) + 1e-9
  const d = ((rho - 1) / rho) * Math.sqrt(sideways * sideways + forward * forward + past * past)
  if (d >= out.distance) return
  const gSide = nSide / half
  const gFront = nFront / depth
  const gPast = nPast / cap
  out.distance = d
  out.x = right[0] * gSide + front[0] * gFront + axis[0] * gPast
  out.y = right[1] * gSide + front[1] * gFront + axis[1] * gPast
  out.z = right[2] * gSide + front[2] * gFront + axis[2] * gPast
}
