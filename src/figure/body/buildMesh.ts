/** The whole figure as one mesh: body, head and props, ready for the rasteriser and the GPU. */
import { axesOf, offset } from '../math.ts'
import type { Vec3 } from '../math.ts'
import type { PropShape } from '../rig/figurePose.ts'
import type { Rig } from '../rig/skeleton.ts'
import { bodyTubes } from './bodyTubes.ts'
import type { Build } from './build.ts'
import { headMesh } from './head.ts'
import { loftRings, read, ringsOf } from './loft.ts'
import type { Grid } from './loft.ts'
import { meltTubes } from './melt.ts'
import { propGrids } from './props.ts'
import { PARTS } from './tube.ts'
import type { Part, Tube } from './tube.ts'

/**
 * Ten numbers a vertex: place, normal, part (its index in PARTS), `along`, and two for colour: how far to the front of its ring and
 * how far outside of the collar; on the head: height, front, right.
 */
export const STRIDE = 10

export interface MeshRange {
  readonly name: string
  readonly part: Part
  readonly from: number
  readonly to: number
}

export interface Mesh {
  readonly vertices: Float32Array
  readonly indices: Uint16Array
  readonly ranges: readonly MeshRange[]
  readonly tubes: readonly Tube[]
}

export interface MeshOptions {
  readonly build: Build
  /** 0 exhaled, 1 inhaled. */
  readonly breath?: number
  /** Level of detail, 1 full. */
  readonly detail?: number
  readonly props?: readonly PropShape[]
}

/** The mesh of a rig. */
export function buildMesh(rig: Rig, { build, breath = 0, detail = 1, props = [] }: MeshOptions): Mesh {
  const tubes = bodyTubes(rig, build, breath)
  const grids = tubes
    .map((tube) => {
      const rows = Math.max(5, Math.round(tube.rows * detail))
      const columns = Math.max(8, Math.round((tube.columns * detail) / 2) * 2)
      return { tube, rings: ringsOf(tube, rows), columns }
    })
    .map(({ tube, rings, columns }) => ({ tube, rings, grid: loftRings(tube.name, rings, columns) }))
  meltTubes(
    tubes,
    grids.map(({ grid }) => grid),
  )
  const head = placedHead(rig, build, detail)
  const propParts = propGrids(props, rig.joints)
  const writer = meshWriter([...grids.map(({ grid }) => grid), head.grid, ...propParts.map(({ grid }) => grid)])
  const collar = collarOf(rig)
  for (const { tube, rings, grid } of grids) {
    const isCollared = tube.part === 'torso' || tube.part === 'top'
    writer.write(grid, tube.part, (row, column) => [
      rings[row]?.along ?? 0,
      Math.sin((column / grid.columns) * 2 * Math.PI),
      isCollared ? collar(pointOf(grid, row, column)) : tube.side,
    ])
  }
  writer.write(head.grid, 'head', head.meta)
  for (const { grid, tone } of propParts) writer.write(grid, tone, () => [0, 0, 0])
  return { ...writer.done(), tubes }
}

/** A vertex's index times STRIDE. */
function meshWriter(grids: readonly Grid[]) {
  const vertexCount = grids.reduce((sum, g) => sum + g.rows * (g.columns + 1), 0)
  const indexCount = grids.reduce((sum, g) => sum + (g.rows - 1) * g.columns * 6, 0)
  const vertices = new Float32Array(vertexCount * STRIDE)
  const indices = new Uint16Array(indexCount)
  const ranges: MeshRange[] = []
  let vertex = 0
  let index = 0
  return {
    write(grid: Grid, part: Part, metaOf: (row: number, column: number) => readonly [number, number, number]) {
      const width = grid.columns + 1
      const from = vertex * STRIDE
      for (let row = 0; row < grid.rows; row++) {
        for (let column = 0; column < width; column++) {
          const i = (row * width + column) * 3
          const w = (vertex + row * width + column) * STRIDE
          for (let m = 0; m < 3; m++) {
            vertices[w + m] = read(grid.points, i + m)
            vertices[w + 3 + m] = read(grid.normals, i + m)
          }
          vertices[w + 6] = PARTS.indexOf(part)
          vertices.set(metaOf(row, column), w + 7)
        }
      }
      for (let row = 0; row < grid.rows - 1; row++) {
        for (let column = 0; column < grid.columns; column++) {
          const a = vertex + row * width + column
          const [b, c] = grid.winding > 0 ? [a + 1, a + width] : [a + width, a + 1]
          indices.set([a, b, c, b, a + width + 1, c], index)
          index += 6
        }
      }
      vertex += grid.rows * width
      ranges.push({ name: grid.name, part, from, to: vertex * STRIDE })
    },
    done: () => ({ vertices, indices, ranges }),
  }
}

function pointOf(grid: Grid, row: number, column: number): Vec3 {
  const i = (row * (grid.columns + 1) + column) * 3
  return [read(grid.points, i), read(grid.points, i + 1), read(grid.points, i + 2)]
}

/** How far a point of the shirt lies outside the collar, an ellipsoid round the root of the neck; negative is skin. */
function collarOf(rig: Rig): (point: Vec3) => number {
  const axes = axesOf(rig.turns.thoracic3)
  const middle = offset(rig.joints.c7, axes, 0.022, 0.01)
  return (p) => {
    const v = [p[0] - middle[0], p[1] - middle[1], p[2] - middle[2]] as const
    const along = (a: Vec3, size: number) => (v[0] * a[0] + v[1] * a[1] + v[2] * a[2]) / size
    return (Math.hypot(along(axes.right, 0.05), along(axes.front, 0.056), along(axes.up, 0.054)) - 1) * 0.054
  }
}

function placedHead(rig: Rig, build: Build, detail: number) {
  const mesh = headMesh(detail, build.hair === 'bun' ? 0.006 : 0.0085)
  const axes = axesOf(rig.turns.head)
  const width = mesh.columns + 1
  const points = new Float32Array(mesh.rows * width * 3)
  const normals = new Float32Array(mesh.rows * width * 3)
  const local = (row: number, column: number) => row * mesh.columns + (column % mesh.columns)
  for (let row = 0; row < mesh.rows; row++) {
    for (let column = 0; column < width; column++) {
      const [front, up, right] = mesh.points[local(row, column)] ?? [0, 0, 0]
      const [nFront, nUp, nRight] = mesh.normals[local(row, column)] ?? [0, 1, 0]
      const i = (row * width + column) * 3
      points.set(offset(rig.joints.skull, axes, front, up, right), i)
      normals.set(offset([0, 0, 0], axes, nFront, nUp, nRight), i)
    }
  }
  const grid: Grid = { name: 'head', rows: mesh.rows, columns: mesh.columns, points, normals, winding: -1 }
  const meta = (row: number, column: number): readonly [number, number, number] => {
    const [front, up, right] = mesh.points[local(row, column)] ?? [0, 0, 0]
    return [up, front, right]
  }
  return { grid, meta }
}
