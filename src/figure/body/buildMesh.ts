/** The whole figure as one mesh: body, head and props, ready for the rasteriser and the GPU. */
import { axesOf, offset } from '../math.ts'
import type { Vec3 } from '../math.ts'
import type { PropShape } from '../rig/figurePose.ts'
import type { Rig } from '../rig/skeleton.ts'
import { bodyTubes } from './bodyTubes.ts'
import type { Build } from './build.ts'
import { loftRings, valueAt, ringsOf } from './loft.ts'
import type { Grid } from './loft.ts'
import { mergeTubes } from './mergeTubes.ts'
import { meshWriter } from './mesh.ts'
import type { Mesh } from './mesh.ts'
import { placeHead } from './placeHead.ts'
import { propGrids } from './props.ts'

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
  mergeTubes(
    tubes,
    grids.map(({ grid }) => grid),
  )
  const head = placeHead(rig, build, detail)
  const propMeshes = propGrids(props, rig.joints)
  const writer = meshWriter([...grids.map(({ grid }) => grid), head.grid, ...propMeshes.map(({ grid }) => grid)])
  const collar = collarOf(rig)
  for (const { tube, rings, grid } of grids) {
    const isShirt = tube.material === 'torso' || tube.material === 'top'
    writer.write(grid, tube.material, (row, column) => [
      rings[row]?.along ?? 0,
      Math.sin((column / grid.columns) * 2 * Math.PI),
      isShirt ? collar(pointOf(grid, row, column)) : tube.side,
    ])
  }
  writer.write(head.grid, 'head', head.meta)
  for (const { grid, tone } of propMeshes) writer.write(grid, tone, () => [0, 0, 0])
  return { ...writer.finish(), tubes }
}

function pointOf(grid: Grid, row: number, column: number): Vec3 {
  const i = (row * (grid.columns + 1) + column) * 3
  return [valueAt(grid.points, i), valueAt(grid.points, i + 1), valueAt(grid.points, i + 2)]
}

/** Distance of a point of the shirt outside the collar, an ellipsoid around the root of the neck; skin where negative. */
function collarOf(rig: Rig): (point: Vec3) => number {
  const axes = axesOf(rig.rotations.thoracic3)
  const centre = offset(rig.joints.c7, axes, 0.022, 0.01)
  return (p) => {
    const v = [p[0] - centre[0], p[1] - centre[1], p[2] - centre[2]] as const
    const scaledDistance = (a: Vec3, size: number) => (v[0] * a[0] + v[1] * a[1] + v[2] * a[2]) / size
    return (
      (Math.hypot(scaledDistance(axes.right, 0.05), scaledDistance(axes.front, 0.056), scaledDistance(axes.up, 0.054)) -
        1) *
      0.054
    )
  }
}

/** The mesh of the props alone, for a picture in which only the body moves. */
export function buildPropMesh(props: readonly PropShape[], rig: Rig): Mesh {
  const grids = propGrids(props, rig.joints)
  const writer = meshWriter(grids.map(({ grid }) => grid))
  for (const { grid, tone } of grids) writer.write(grid, tone, () => [0, 0, 0])
  return { ...writer.finish(), tubes: [] }
}
