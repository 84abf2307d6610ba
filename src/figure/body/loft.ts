/** From a tube's cross-sections to a grid of points with outward normals. */
import { along, rotate, subtract, unit, X, Z } from '../math.ts'
import type { Vec3 } from '../math.ts'
import { resample } from './tube.ts'
import type { Station, Tube } from './tube.ts'

/** Rings of points; each ring repeats its first point at the end. Three numbers a point. */
export interface Grid {
  readonly name: string
  readonly rows: number
  readonly columns: number
  readonly points: Float32Array
  readonly normals: Float32Array
  /** +1 where (columns × rows) points outwards, −1 where it points inwards: the winding of its triangles. */
  readonly winding: 1 | -1
}

export interface Ring extends Station {
  /** Shrinks the whole ring towards its middle: the round ends. */
  readonly k: number
}

const CAP_RINGS = 4

/** Never undefined where the index is inside. */
export const read = (numbers: Float32Array, index: number): number => numbers[index] ?? 0

/** A tube's rings with its round ends; `rows` without the ends. */
export function ringsOf(tube: Tube, rows: number): Ring[] {
  const stations = resample(tube.keys, rows)
  const [first, second] = stations
  const [last, beforeLast] = [stations.at(-1), stations.at(-2)]
  if (!first || !second || !last || !beforeLast) throw new Error(`Tube ${tube.name} has no length`)
  const start = cap(first, unit(subtract(first.at, second.at)), tube.capStart)
  const end = cap(last, unit(subtract(last.at, beforeLast.at)), tube.capEnd)
  return [...start, ...stations.map((s) => ({ ...s, k: 1 })), ...end.reverse()]
}

/** A ring's outline: half widths across and front at t of the way round, each −1…1. */
export type Outline = (t: number) => readonly [number, number]

const ellipse: Outline = (t) => [Math.cos(t * 2 * Math.PI), Math.sin(t * 2 * Math.PI)]

/** The grid of rings with `columns` points each, ellipses unless another outline is given. */
export function loftRings(name: string, rings: readonly Ring[], columns: number, outline: Outline = ellipse): Grid {
  const width = columns + 1
  const points = new Float32Array(rings.length * width * 3)
  rings.forEach((ring, row) => {
    const right = rotate(ring.turn, Z)
    const front = rotate(ring.turn, X)
    for (let j = 0; j <= columns; j++) {
      const [across, s] = outline(j / columns)
      const c = across * ring.half * ring.k
      const f = s * (s > 0 ? ring.front : ring.back) * ring.k
      const i = (row * width + j) * 3
      points[i] = ring.at[0] + right[0] * c + front[0] * f
      points[i + 1] = ring.at[1] + right[1] * c + front[1] * f
      points[i + 2] = ring.at[2] + right[2] * c + front[2] * f
    }
  })
  const normals = gridNormals(points, rings.length, columns)
  const winding = isOutward(points, normals, rings.length, columns) ? 1 : -1
  if (winding < 0) for (let i = 0; i < normals.length; i++) normals[i] = -read(normals, i)
  return { name, rows: rings.length, columns, points, normals, winding }
}

function cap(end: Station, outward: Vec3, size: number): Ring[] {
  return Array.from({ length: CAP_RINGS }, (_, i) => {
    const angle = ((i / CAP_RINGS) * Math.PI) / 2
    return { ...end, at: along(end.at, outward, size * Math.cos(angle)), k: Math.max(0.01, Math.sin(angle)) }
  })
}

/** Normals by the differences of neighbours, (columns × rows). */
function gridNormals(points: Float32Array, rows: number, columns: number): Float32Array {
  const width = columns + 1
  const normals = new Float32Array(points.length)
  for (let row = 0; row < rows; row++) {
    for (let j = 0; j <= columns; j++) {
      const up = (Math.min(rows - 1, row + 1) * width + j) * 3
      const down = (Math.max(0, row - 1) * width + j) * 3
      const right = (row * width + (j === columns ? 1 : j + 1)) * 3
      const left = (row * width + (j === 0 ? columns - 1 : j - 1)) * 3
      const ax = read(points, right) - read(points, left)
      const ay = read(points, right + 1) - read(points, left + 1)
      const az = read(points, right + 2) - read(points, left + 2)
      const bx = read(points, up) - read(points, down)
      const by = read(points, up + 1) - read(points, down + 1)
      const bz = read(points, up + 2) - read(points, down + 2)
      const x = ay * bz - az * by
      const y = az * bx - ax * bz
      const z = ax * by - ay * bx
      const l = 1 / (Math.sqrt(x * x + y * y + z * z) || 1)
      const i = (row * width + j) * 3
      normals[i] = x * l
      normals[i + 1] = y * l
      normals[i + 2] = z * l
    }
  }
  return normals
}

/** Whether the middle ring's normals point away from its middle. */
function isOutward(points: Float32Array, normals: Float32Array, rows: number, columns: number): boolean {
  const ring = (rows >> 1) * (columns + 1)
  const half = columns >> 1
  let sum = 0
  for (let j = 0; j < columns; j++) {
    const i = (ring + j) * 3
    const o = (ring + ((j + half) % columns)) * 3
    for (let m = 0; m < 3; m++) sum += (read(points, i + m) - read(points, o + m)) * read(normals, i + m)
  }
  return sum > 0
}
