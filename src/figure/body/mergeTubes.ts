/**
 * Smooth union: merges neighbouring tubes into one skin. Near another tube, each point moves outwards by a soft maximum, and its normal
 * leans towards the outward gradient of that tube. Surfaces pressed together face opposite ways and keep their crease. Offsets and
 * normals are then relaxed over the grid of the tube; otherwise the outline has notches.
 */
import type { Grid } from './loft.ts'
import { valueAt } from './loft.ts'
import { neighboursOf } from './neighbours.ts'
import type { Neighbour } from './neighbours.ts'
import { relax } from './relax.ts'
import { measureDistance, tubeSegments } from './tubeDistance.ts'
import type { DistanceSample } from './tubeDistance.ts'
import type { Tube } from './tube.ts'

/** Largest outward offset of a point, in stature. */
const MAX_OFFSET = 0.018
const RELAXATIONS = 4

/** Merges the grids of the body tubes in place; `grids[i]` belongs to `tubes[i]`. */
export function mergeTubes(tubes: readonly Tube[], grids: readonly Grid[]): void {
  const segments = new Map(tubes.map((tube) => [tube.name, tubeSegments(tube)]))
  for (const grid of grids) {
    const neighbours = neighboursOf(grid.name, segments)
    if (neighbours.length > 0) mergeGrid(grid, neighbours)
  }
}

function mergeGrid(grid: Grid, neighbours: readonly Neighbour[]): void {
  const { rows, columns, points, normals } = grid
  const width = columns + 1
  // Normal and offset of every point: four numbers each.
  let field = new Float32Array(rows * width * 4)
  const sample: DistanceSample = { distance: 0, x: 0, y: 0, z: 0 }
  let hasMoved = false
  for (let c = 0; c < rows * width; c++) {
    if (c % width === columns) {
      field.copyWithin(c * 4, (c - columns) * 4, (c - columns) * 4 + 4)
      continue
    }
    hasMoved = mergePoint(points, normals, c, neighbours, sample, field) || hasMoved
  }
  if (!hasMoved) return
  for (let i = 0; i < RELAXATIONS; i++) field = relax(field, rows, columns)
  for (let c = 0; c < rows * width; c++) {
    const q = c * 4
    const x = valueAt(field, q)
    const y = valueAt(field, q + 1)
    const z = valueAt(field, q + 2)
    const l = 1 / (Math.sqrt(x * x + y * y + z * z) || 1)
    const out = valueAt(field, q + 3)
    const i = c * 3
    points[i] = valueAt(points, i) + x * l * out
    points[i + 1] = valueAt(points, i + 1) + y * l * out
    points[i + 2] = valueAt(points, i + 2) + z * l * out
    normals[i] = x * l
    normals[i + 1] = y * l
    normals[i + 2] = z * l
  }
}

function mergePoint(
  points: Float32Array,
  normals: Float32Array,
  c: number,
  neighbours: readonly Neighbour[],
  sample: DistanceSample,
  field: Float32Array,
): boolean {
  const i = c * 3
  const [n0, n1, n2] = [valueAt(normals, i), valueAt(normals, i + 1), valueAt(normals, i + 2)]
  let [x, y, z, offset] = [n0, n1, n2, 0]
  for (const { segments, softness } of neighbours) {
    measureDistance(segments, valueAt(points, i), valueAt(points, i + 1), valueAt(points, i + 2), softness * 4, sample)
    const d = sample.distance
    if (d > softness * 4) continue
    const l = 1 / (Math.sqrt(sample.x * sample.x + sample.y * sample.y + sample.z * sample.z) || 1)
    const facing = ((sample.x * n0 + sample.y * n1 + sample.z * n2) * l + 0.75) / 0.85
    if (facing <= 0) continue
    const f = Math.min(1, facing)
    const weight = f * f * (3 - 2 * f)
    const e = Math.exp(-Math.max(0, d) / softness)
    x += sample.x * l * e * weight
    y += sample.y * l * e * weight
    z += sample.z * l * e * weight
    const fade = d < 0 ? Math.max(0, 1 + d / (softness * 2.5)) : 1
    offset = Math.max(offset, softness * Math.log(1 + e) * weight * fade)
  }
  const q = c * 4
  field[q] = x
  field[q + 1] = y
  field[q + 2] = z
  field[q + 3] = Math.min(offset, MAX_OFFSET)
  return offset > 0
}
