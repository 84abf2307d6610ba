/** A mesh as the rasteriser and the GPU take it, written grid by grid. */
import { read } from './loft.ts'
import type { Grid } from './loft.ts'
import { PARTS } from './tube.ts'
import type { Part, Tube } from './tube.ts'

/**
 * Ten numbers a vertex: place, normal, part (its index in PARTS), `along`, and two for colour: how far to the front of its ring and
 * how far outside of the collar; on the head: height, front, right.
 */
export const STRIDE = 10

interface MeshRange {
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

/** Writes grids one after another into one mesh; `grids` are all that will be written, for the sizes. */
export function meshWriter(grids: readonly Grid[]) {
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

/** Two meshes for measuring: vertices and ranges of both, triangles and tubes of the first. */
export function joinMeshes(a: Mesh, b: Mesh): Mesh {
  const vertices = new Float32Array(a.vertices.length + b.vertices.length)
  vertices.set(a.vertices)
  vertices.set(b.vertices, a.vertices.length)
  const shift = a.vertices.length
  const moved = b.ranges.map((range) => ({ ...range, from: range.from + shift, to: range.to + shift }))
  return { vertices, indices: a.indices, ranges: [...a.ranges, ...moved], tubes: a.tubes }
}

/** Height of a mesh's lowest point. */
export function lowestPoint({ vertices }: Mesh): number {
  let lowest = Infinity
  for (let i = 1; i < vertices.length; i += STRIDE) lowest = Math.min(lowest, read(vertices, i))
  return lowest
}
