/**
 * Smooth union: neighbouring tubes melt into one skin. Every point moves out where another tube is near, by a soft maximum, and its
 * normal leans to the other's way out. Surfaces pressed against each other face opposite ways and keep their crease. Offsets and
 * normals are then relaxed over the tube's own grid, without which the outline has notches.
 */
import type { Grid } from './loft.ts'
import { read } from './loft.ts'
import { neighboursOf } from './neighbours.ts'
import type { Neighbour } from './neighbours.ts'
import { relax } from './relax.ts'
import { measureDistance, segmentsOf } from './tubeDistance.ts'
import type { Nearness } from './tubeDistance.ts'
import type { Tube } from './tube.ts'

/** Points move out at most so far, in stature. */
const FARTHEST = 0.018
const RELAXATIONS = 4

/** Melts the grids of the body's tubes in place; `grids[i]` belongs to `tubes[i]`. */
export function meltTubes(tubes: readonly Tube[], grids: readonly Grid[]): void {
  const segments = new Map(tubes.map((tube) => [tube.name, segmentsOf(tube)]))
  for (const grid of grids) {
    const neighbours = neighboursOf(grid.name, segments)
    if (neighbours.length > 0) meltGrid(grid, neighbours)
  }
}

function meltGrid(grid: Grid, neighbours: readonly Neighbour[]): void {
  const { rows, columns, points, normals } = grid
  const width = columns + 1
  // normal and offset of every point: four numbers
  let field = new Float32Array(rows * width * 4)
  const near: Nearness = { distance: 0, x: 0, y: 0, z: 0 }
  let isTouched = false
  for (let c = 0; c < rows * width; c++) {
    if (c % width === columns) {
      field.copyWithin(c * 4, (c - columns) * 4, (c - columns) * 4 + 4)
      continue
    }
    isTouched = meltPoint(points, normals, c, neighbours, near, field) || isTouched
  }
  if (!isTouched) return
  for (let i = 0; i < RELAXATIONS; i++) field = relax(field, rows, columns)
  for (let c = 0; c < rows * width; c++) {
    const q = c * 4
    const x = read(field, q)
    const y = read(field, q + 1)
    const z = read(field, q + 2)
    const l = 1 / (Math.sqrt(x * x + y * y + z * z) || 1)
    const out = read(field, q + 3)
    const i = c * 3
    points[i] = read(points, i) + x * l * out
    points[i + 1] = read(points, i + 1) + y * l * out
    points[i + 2] = read(points, i + 2) + z * l * out
    normals[i] = x * l
    normals[i + 1] = y * l
    normals[i + 2] = z * l
  }
}

function meltPoint(
  points: Float32Array,
  normals: Float32Array,
  c: number,
  neighbours: readonly Neighbour[],
  near: Nearness,
  field: Float32Array,
): boolean {
  const i = c * 3
  const [n0, n1, n2] = [read(normals, i), read(normals, i + 1), read(normals, i + 2)]
  let [x, y, z, offset] = [n0, n1, n2, 0]
  for (const { segments, softness } of neighbours) {
    measureDistance(segments, read(points, i), read(points, i + 1), read(points, i + 2), softness * 4, near)
    const d = near.distance
    if (d > softness * 4) continue
    const l = 1 / (Math.sqrt(near.x * near.x + near.y * near.y + near.z * near.z) || 1)
    const facing = ((near.x * n0 + near.y * n1 + near.z * n2) * l + 0.75) / 0.85
    if (facing <= 0) continue
    const f = Math.min(1, facing)
    const weight = f * f * (3 - 2 * f)
    const e = Math.exp(-Math.max(0, d) / softness)
    x += near.x * l * e * weight
    y += near.y * l * e * weight
    z += near.z * l * e * weight
    const fade = d < 0 ? Math.max(0, 1 + d / (softness * 2.5)) : 1
    offset = Math.max(offset, softness * Math.log(1 + e) * weight * fade)
  }
  const q = c * 4
  field[q] = x
  field[q + 1] = y
  field[q + 2] = z
  field[q + 3] = Math.min(offset, FARTHEST)
  return offset > 0
}
