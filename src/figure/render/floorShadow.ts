/** The soft contact shadow on the floor: one disc under every cross-section, so that hands and knees visibly touch the ground. */
import { clamp, smoothstep } from '../math.ts'
import { resample } from '../body/tube.ts'
import type { Tube } from '../body/tube.ts'

export interface FloorShadow {
  /** 0–1 at a point of the floor. */
  readonly at: (x: number, z: number) => number
}

/** Height above which nothing casts a shadow, in stature. */
const MAX_SHADING_HEIGHT = 0.3
const CELL_SIZE = 0.006
const HALF_EXTENT = 1.3

/** The shadow discs of the tubes, four numbers each: x, z, radius, darkness (0 if too high). Every posture has the same number of discs. */
export function shadowDiscs(tubes: readonly Tube[]): Float32Array {
  return Float32Array.from(
    tubes.flatMap((tube) =>
      resample(tube.sections, Math.max(4, Math.round(tube.rows / 3))).flatMap((s) => {
        const radius = (s.halfWidth + s.front + s.back) / 3
        const height = Math.max(0, s.centre[1] - radius * 0.8)
        const darkness = height < MAX_SHADING_HEIGHT ? 0.19 * (1 - height / MAX_SHADING_HEIGHT) ** 2.2 : 0
        return [s.centre[0] + height * 0.12, s.centre[2] - height * 0.02, radius * (1.5 + height * 6), darkness]
      }),
    ),
  )
}

/** The shadow of the tubes on the floor; overlapping discs are composited. */
export function floorShadow(tubes: readonly Tube[]): FloorShadow {
  const size = Math.ceil((2 * HALF_EXTENT) / CELL_SIZE)
  const grid = new Float32Array(size * size)
  const discs = shadowDiscs(tubes)
  for (let i = 0; i < discs.length; i += 4) {
    const [x = 0, z = 0, radius = 0, darkness = 0] = discs.subarray(i, i + 4)
    if (darkness > 0.004) addDisc(grid, size, x, z, radius, darkness)
  }
  return {
    at: (x, z) => {
      const i = Math.floor((x + HALF_EXTENT) / CELL_SIZE)
      const j = Math.floor((z + HALF_EXTENT) / CELL_SIZE)
      return i < 0 || j < 0 || i >= size || j >= size ? 0 : (grid[j * size + i] ?? 0)
    },
  }
}

function addDisc(grid: Float32Array, size: number, x: number, z: number, radius: number, darkness: number): void {
  const cell = (v: number) => clamp(Math.floor((v + HALF_EXTENT) / CELL_SIZE), 0, size - 1)
  for (let j = cell(z - radius); j <= cell(z + radius); j++) {
    for (let i = cell(x - radius); i <= cell(x + radius); i++) {
      const dx = (i * CELL_SIZE - HALF_EXTENT - x) / radius
      const dz = (j * CELL_SIZE - HALF_EXTENT - z) / radius
      const d = dx * dx + dz * dz
      if (d >= 1) continue
      const alpha = Math.exp(-d * 3.2) * (1 - smoothstep(0.7, 1, Math.sqrt(d))) * darkness
      const before = grid[j * size + i] ?? 0
      grid[j * size + i] = before + alpha * (1 - before)
    }
  }
}
