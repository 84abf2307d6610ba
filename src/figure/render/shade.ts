/** Flat two-tone shading: light from the upper left, darker near the floor, far limbs fade into the background. */
import { clamp, lerp, smoothstep, unit } from '../math.ts'
import type { Vec3 } from '../math.ts'
import type { Palette, Tone } from './palette.ts'

export const LIGHT_DIRECTION: Vec3 = unit([-0.42, 0.78, 0.46])
/** 0 flat colour, 1 fully modelled. */
export const MODELLING = 0.8
/** How much of the background far limbs take on, over half a stature of depth. */
const FADE = 0.26

/** The colour of a lit point; the normal is in view space, `height` is above the floor. */
export function litColour(tone: Tone, nx: number, ny: number, nz: number, height: number): Vec3 {
  const l = 1 / Math.sqrt(nx * nx + ny * ny + nz * nz || 1)
  const facing = (nx * LIGHT_DIRECTION[0] + ny * LIGHT_DIRECTION[1] + nz * LIGHT_DIRECTION[2]) * l * 0.5 + 0.5
  const light = lerp(1, smoothstep(0.22, 0.66, facing), MODELLING)
  const top = smoothstep(0.8, 1, facing) * 0.8
  const floor = 0.9 + 0.1 * smoothstep(0, 0.1, height)
  const channel = (i: 0 | 1 | 2) => {
    const flat = lerp(tone.shade[i], tone.base[i], light)
    return lerp(flat, tone.base[i] * 1.07 + 0.012, top) * floor
  }
  return [channel(0), channel(1), channel(2)]
}

/** The colour of the outline around a tone. */
export const outlineColour = (tone: Tone, palette: Palette): Vec3 => [
  tone.shade[0] * 0.63 + palette.line[0] * 0.12,
  tone.shade[1] * 0.63 + palette.line[1] * 0.12,
  tone.shade[2] * 0.63 + palette.line[2] * 0.12,
]

/** How much a point at a depth fades into the background, 0–1. */
export const fadeAt = (middleDepth: number, depth: number): number => clamp((middleDepth - depth) / 0.5, 0, 1) * FADE
