/** The whole figure as one mesh: body, head and props, ready for the rasteriser and the GPU. */
import { axesOf, offset } from '../math.ts'
import type { Vec3 } from '../math.ts'
import type { PropShape } from '../rig/figurePose.ts'
import type { Rig } from '../rig/skeleton.ts'
import { bodyTubes } from './bodyTubes.ts'
import type { Build } from './build.ts'
import { loftRings, read, ringsOf } from './loft.ts'
import type { Grid } from './loft.ts'
import { meltTubes } from './melt.ts'
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
  meltTubes(
    tubes,
    grids.map(({ grid }) => grid),
  )
  const head = placeHead(rig, build, detail)
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

/** The mesh of props alone, for a picture whose body moves while they stay. */
export function buildPropMesh(props: readonly PropShape[], rig: Rig): Mesh {
  const parts = propGrids(props, rig.joints)
  const writer = meshWriter(parts.map(({ grid }) => grid))
  for (const { grid, tone } of parts) writer.write(grid, tone, () => [0, 0, 0])
  return { ...writer.done(), tubes: [] }
}
