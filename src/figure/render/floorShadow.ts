/** The soft shadow where the body is near the floor: one disc under every cross-section, which shows true contact for hands and knees. */
import { clamp, smoothstep } from '../math.ts'
import { resample } from '../body/tube.ts'
import type { Tube } from '../body/tube.ts'

export interface FloorShadow {
  /** 0–1 at a point of the floor. */
  readonly at: (x: number, z: number) => number
}

/** Height above which nothing shades the floor, in stature. */
const HIGHEST = 0.3
const STEP = 0.006
const HALF = 1.3

/** The discs of the tubes: four numbers each, x, z, radius, darkness (0 where the part is too high). The same count in every posture. */
export function shadowDiscs(tubes: readonly Tube[]): Float32Array {
  return Float32Array.from(
    tubes.flatMap((tube) =>
      resample(tube.keys, Math.max(4, Math.round(tube.rows / 3))).flatMap((s) => {
        const radius = (s.half + s.front + s.back) / 3
        const height = Math.max(0, s.at[1] - radius * 0.8)
        const dark = height < HIGHEST ? 0.19 * (1 - height / HIGHEST) ** 2.2 : 0
        return [s.at[0] + height * 0.12, s.at[2] - height * 0.02, radius * (1.5 + height * 6), dark]
      }),
    ),
  )
}

/** The shadow of the tubes on the floor; discs that overlap add up softly. */
export function floorShadow(tubes: readonly Tube[]): FloorShadow {
  const size = Math.ceil((2 * HALF) / STEP)
  const grid = new Float32Array(size * size)
  const discs = shadowDiscs(tubes)
  for (let i = 0; i < discs.length; i += 4) {
    const [x = 0, z = 0, radius = 0, dark = 0] = discs.subarray(i, i + 4)
    if (dark > 0.004) addDisc(grid, size, x, z, radius, dark)
  }
  return {
    at: (x, z) => {
      const i = Math.floor((x + HALF) / STEP)
      const j = Math.floor((z + HALF) / STEP)
      return i < 0 || j < 0 || i >= size || j >= size ? 0 : (grid[j * size + i] ?? 0)
    },
  }
}

function addDisc(grid: Float32Array, size: number, x: number, z: number, radius: number, dark: number): void {
  const cell = (v: number) => clamp(Math.floor((v + HALF) / STEP), 0, size - 1)
  for (let j = cell(z - radius); j <= cell(z + radius); j++) {
    for (let i = cell(x - radius); i <= cell(x + radius); i++) {
      const dx = (i * STEP - HALF - x) / radius
      const dz = (j * STEP - HALF - z) / radius
      const d = dx * dx + dz * dz
      if (d >= 1) continue
      const alpha = Math.exp(-d * 3.2) * (1 - smoothstep(0.7, 1, Math.sqrt(d))) * dark
      const before = grid[j * size + i] ?? 0
      grid[j * size + i] = before + alpha * (1 - before)
    }
  }
}
