/**
 * Smooth union: neighbouring tubes melt into one skin. Every point moves out where another tube is near, by a soft maximum, and its
 * normal leans to the other's way out. Surfaces pressed against each other face opposite ways and keep their crease. Offsets and
 * normals are then relaxed over the tube's own grid, without which the outline has notches.
 */
import type { Grid } from './loft.ts'
import { read } from './loft.ts'
import { measureDistance, segmentsOf } from './tubeDistance.ts'
import type { Nearness, Segments } from './tubeDistance.ts'
import type { Tube } from './tube.ts'

interface Melting {
  /** How soft the joint is, in stature; a pair takes the smaller. */
  readonly softness: number
  readonly with: readonly string[]
}

const MELTING: Readonly<Record<string, Melting>> = {
  torso: { softness: 0.026, with: ['glute', 'thigh', 'lat', 'yoke', 'upperArm', 'neck'] },
  glute: { softness: 0.026, with: ['torso', 'thigh'] },
  thigh: { softness: 0.022, with: ['torso', 'glute', 'shank'] },
  shank: { softness: 0.008, with: ['thigh'] },
  lat: { softness: 0.018, with: ['torso', 'yoke', 'upperArm'] },
  yoke: { softness: 0.017, with: ['torso', 'lat', 'upperArm', 'neck'] },
  upperArm: { softness: 0.014, with: ['lat', 'yoke', 'torso', 'forearm'] },
  forearm: { softness: 0.006, with: ['upperArm'] },
  neck: { softness: 0.015, with: ['torso', 'yoke'] },
  palm: { softness: 0.005, with: ['thumb'] },
  thumb: { softness: 0.005, with: ['palm'] },
}

/** Points move out at most so far, in stature. */
const FARTHEST = 0.018
const RELAXATIONS = 4

const baseOf = (name: string): string => name.replace(/[RL]$/, '')
const sideOf = (name: string): string => (/[RL]$/.test(name) ? name.slice(-1) : '')

/** Melts the grids of the body's tubes in place; `grids[i]` belongs to `tubes[i]`. */
export function meltTubes(tubes: readonly Tube[], grids: readonly Grid[]): void {
  const segments = new Map(tubes.map((tube) => [tube.name, segmentsOf(tube)]))
  for (const grid of grids) {
    const melting = MELTING[baseOf(grid.name)]
    if (melting) meltGrid(grid, neighboursOf(grid.name, melting, segments))
  }
}

interface Neighbour {
  readonly segments: Segments
  readonly softness: number
}

function neighboursOf(name: string, melting: Melting, segments: ReadonlyMap<string, Segments>): Neighbour[] {
  const side = sideOf(name)
  return melting.with.flatMap((base) => {
    const softness = Math.min(melting.softness, MELTING[base]?.softness ?? melting.softness)
    const names = side ? [base + side, base] : [`${base}R`, `${base}L`, base]
    return names.flatMap((n) => {
      const found = segments.get(n)
      return found ? [{ segments: found, softness }] : []
    })
  })
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

/** One pass of a 3 × 3 blur over the grid, closed round the tube. */
function relax(field: Float32Array, rows: number, columns: number): Float32Array<ArrayBuffer> {
  const width = columns + 1
  const out = new Float32Array(field.length)
  for (let row = 0; row < rows; row++) {
    for (let c = 0; c < width; c++) {
      const q = (row * width + c) * 4
      let weight = 0
      let [a0, a1, a2, a3] = [0, 0, 0, 0]
      for (let dr = -1; dr <= 1; dr++) {
        const r = row + dr
        if (r < 0 || r >= rows) continue
        for (let dc = -1; dc <= 1; dc++) {
          let cc = c + dc
          if (cc < 0) cc = columns - 1
          else if (cc >= columns) cc -= columns
          const g = (dr === 0 ? 2 : 1) * (dc === 0 ? 2 : 1)
          const p = (r * width + cc) * 4
          weight += g
          a0 += read(field, p) * g
          a1 += read(field, p + 1) * g
          a2 += read(field, p + 2) * g
          a3 += read(field, p + 3) * g
        }
      }
      out[q] = a0 / weight
      out[q + 1] = a1 / weight
      out[q + 2] = a2 / weight
      out[q + 3] = a3 / weight
    }
  }
  return out
}
