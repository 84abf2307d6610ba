/** Places the static mesh of the head on the neck. */
import { axesOf, offset } from '../math.ts'
import type { Rig } from '../rig/skeleton.ts'
import type { Build } from './build.ts'
import { headMesh } from './head.ts'
import type { Grid } from './loft.ts'

/** The grid of the head, and the three colour numbers of each point: height, front, right. */
export function placeHead(rig: Rig, build: Build, detail: number) {
  const mesh = headMesh(detail, build.hair === 'bun' ? 0.006 : 0.0085)
  const axes = axesOf(rig.rotations.head)
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
