/** Lofts the cross-sections of a tube into a grid of points with outward normals. */
import { addScaled, rotate, subtract, unit, X_AXIS, Z_AXIS } from '../math.ts'
import type { Vec3 } from '../math.ts'
import { resample } from './tube.ts'
import type { CrossSection, Tube } from './tube.ts'

/** Rings of points; each ring repeats its first point at the end. Three numbers per point. */
export interface Grid {
  readonly name: string
  readonly rows: number
  readonly columns: number
  readonly points: Float32Array
  readonly normals: Float32Array
  /** The winding of the triangles: +1 if the cross product (columns × rows) points outwards, −1 if inwards. */
  readonly winding: 1 | -1
}

export interface Ring extends CrossSection {
  /** Scales the whole ring about its centre, which makes the rounded ends. */
  readonly scale: number
}

const CAP_RINGS = 4

/** Reads a typed array at an index that is within bounds. */
export const valueAt = (numbers: Float32Array, index: number): number => numbers[index] ?? 0

/** The rings of a tube including its rounded ends; `rows` excludes the ends. */
export function ringsOf(tube: Tube, rows: number): Ring[] {
  const sections = resample(tube.sections, rows)
  const [first, second] = sections
  const [last, beforeLast] = [sections.at(-1), sections.at(-2)]
  if (!first || !second || !last || !beforeLast) throw new Error(`Tube ${tube.name} has no length`)
  const start = cap(first, unit(subtract(first.centre, second.centre)), tube.capStart)
  const end = cap(last, unit(subtract(last.centre, beforeLast.centre)), tube.capEnd)
  return [...start, ...sections.map((s) => ({ ...s, scale: 1 })), ...end.reverse()]
}

/** The outline of a ring at t from 0 to 1 around it: offsets across and to the front, each −1…1 of the half extent. */
export type Outline = (t: number) => readonly [number, number]

const ellipse: Outline = (t) => [Math.cos(t * 2 * Math.PI), Math.sin(t * 2 * Math.PI)]

/** The grid of rings with `columns` points each, ellipses unless another outline is given. */
export function loftRings(name: string, rings: readonly Ring[], columns: number, outline: Outline = ellipse): Grid {
  const width = columns + 1
  const points = new Float32Array(rings.length * width * 3)
  rings.forEach((ring, row) => {
    const right = rotate(ring.rotation, Z_AXIS)
    const front = rotate(ring.rotation, X_AXIS)
    for (let j = 0; j <= columns; j++) {
      const [across, s] = outline(j / columns)
      const c = across * ring.halfWidth * ring.scale
      const f = s * (s > 0 ? ring.front : ring.back) * ring.scale
      const i = (row * width + j) * 3
      points[i] = ring.centre[0] + right[0] * c + front[0] * f
      points[i + 1] = ring.centre[1] + right[1] * c + front[1] * f
      points[i + 2] = ring.centre[2] + right[2] * c + front[2] * f
    }
  })
  const normals = gridNormals(points, rings.length, columns)
  const winding = isOutward(points, normals, rings.length, columns) ? 1 : -1
  if (winding < 0) for (let i = 0; i < normals.length; i++) normals[i] = -valueAt(normals, i)
  return { name, rows: rings.length, columns, points, normals, winding }
}

function cap(end: CrossSection, outward: Vec3, size: number): Ring[] {
  return Array.from({ length: CAP_RINGS }, (_, i) => {
    const angle = ((i / CAP_RINGS) * Math.PI) / 2
    return {
      ...end,
      centre: addScaled(end.centre, outward, size * Math.cos(angle)),
      scale: Math.max(0.01, Math.sin(angle)),
    }
  })
}

/** Normals from the differences of neighbouring points (columns × rows). */
function gridNormals(points: Float32Array, rows: number, columns: number): Float32Array {
  const width = columns + 1
  const normals = new Float32Array(points.length)
  for (let row = 0; row < rows; row++) {
    for (let j = 0; j <= columns; j++) {
      const up = (Math.min(rows - 1, row + 1) * width + j) * 3
      const down = (Math.max(0, row - 1) * width + j) * 3
      const right = (row * width + (j === columns ? 1 : j + 1)) * 3
      const left = (row * width + (j === 0 ? columns - 1 : j - 1)) * 3
      const ax = valueAt(points, right) - valueAt(points, left)
      const ay = valueAt(points, right + 1) - valueAt(points, left + 1)
      const az = valueAt(points, right + 2) - valueAt(points, left + 2)
      const bx = valueAt(points, up) - valueAt(points, down)
      const by = valueAt(points, up + 1) - valueAt(points, down + 1)
      const bz = valueAt(points, up + 2) - valueAt(points, down + 2)
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

/** Whether the normals of the middle ring point away from its centre. */
function isOutward(points: Float32Array, normals: Float32Array, rows: number, columns: number): boolean {
  const ring = (rows >> 1) * (columns + 1)
  const half = columns >> 1
  let sum = 0
  for (let j = 0; j < columns; j++) {
    const i = (ring + j) * 3
    const opposite = (ring + ((j + half) % columns)) * 3
    for (let m = 0; m < 3; m++)
      sum += (valueAt(points, i + m) - valueAt(points, opposite + m)) * valueAt(normals, i + m)
  }
  return sum > 0
}
