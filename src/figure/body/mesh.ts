/** A mesh in the layout of the rasteriser and the GPU, written grid by grid. */
import { valueAt } from './loft.ts'
import type { Grid } from './loft.ts'
import { MATERIALS } from './tube.ts'
import type { Material, Tube } from './tube.ts'

/**
 * Ten numbers per vertex: position (3), normal (3), material (its index in MATERIALS), and three that decide the colour: `along`, how far
 * to the front of its ring, and how far outside the collar; on the head: height, front, right.
 */
export const STRIDE = 10

interface MeshRange {
  readonly name: string
  readonly material: Material
  readonly start: number
  readonly end: number
}

export interface Mesh {
  readonly vertices: Float32Array
  readonly indices: Uint16Array
  readonly ranges: readonly MeshRange[]
  readonly tubes: readonly Tube[]
}

/** Writes grids into one mesh. `grids` are all the grids to be written, from which the buffers are sized. */
export function meshWriter(grids: readonly Grid[]) {
  const vertexCount = grids.reduce((sum, g) => sum + g.rows * (g.columns + 1), 0)
  const indexCount = grids.reduce((sum, g) => sum + (g.rows - 1) * g.columns * 6, 0)
  const vertices = new Float32Array(vertexCount * STRIDE)
  const indices = new Uint16Array(indexCount)
  const ranges: MeshRange[] = []
  let vertex = 0
  let index = 0
  return {
    write(grid: Grid, material: Material, metaOf: (row: number, column: number) => readonly [number, number, number]) {
      const width = grid.columns + 1
      const start = vertex * STRIDE
      for (let row = 0; row < grid.rows; row++) {
        for (let column = 0; column < width; column++) {
          const i = (row * width + column) * 3
          const w = (vertex + row * width + column) * STRIDE
          for (let m = 0; m < 3; m++) {
            vertices[w + m] = valueAt(grid.points, i + m)
            vertices[w + 3 + m] = valueAt(grid.normals, i + m)
          }
          vertices[w + 6] = MATERIALS.indexOf(material)
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
      ranges.push({ name: grid.name, material, start, end: vertex * STRIDE })
    },
    finish: () => ({ vertices, indices, ranges }),
  }
}

/** Joins two meshes for measuring: vertices and ranges of both, but triangles and tubes of the first only. */
export function joinMeshes(a: Mesh, b: Mesh): Mesh {
  const vertices = new Float32Array(a.vertices.length + b.vertices.length)
  vertices.set(a.vertices)
  vertices.set(b.vertices, a.vertices.length)
  const shift = a.vertices.length
  const shifted = b.ranges.map((range) => ({ ...range, start: range.start + shift, end: range.end + shift }))
  return { vertices, indices: a.indices, ranges: [...a.ranges, ...shifted], tubes: a.tubes }
}

/** Height of the lowest point of a mesh. */
export function lowestPoint({ vertices }: Mesh): number {
  let lowest = Infinity
  for (let i = 1; i < vertices.length; i += STRIDE) lowest = Math.min(lowest, valueAt(vertices, i))
  return lowest
}
