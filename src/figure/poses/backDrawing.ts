/** The back of the person as outlines, traced from the figure at build time: small enough for the first screen, sharp at any size. */
import type { FigureTones, Palette, PaletteTheme } from '../render/palette.ts'
import { hex, paletteOf } from '../render/palette.ts'
import { outlineColour } from '../render/shade.ts'
import slender from './backSlender.json'

/** A tone of the palette that shows from behind. */
export type BackTone = Extract<keyof Palette, 'cloth' | 'leg' | 'skin' | 'top' | 'hair'>

/** `base` is the whole area of a tone; `half` and `shade` lie over it, and `line` over those. `glowing` is where a region may glow. */
export interface BackLayer {
  readonly tone: BackTone
  readonly kind: 'base' | 'half' | 'shade' | 'line' | 'glowing'
  /** SVG path data for the even-odd fill rule. */
  readonly d: string
}

/** In units of the drawing. */
export type BackPoint = readonly [x: number, y: number]
/** The skin over the spine of a region, end to end. */
export type BackRegionLine = readonly [BackPoint, BackPoint, BackPoint]

export interface BackDrawing {
  readonly width: number
  readonly height: number
  readonly mat: string
  readonly spine: Readonly<Record<'neck' | 'upper' | 'mid' | 'lower', BackRegionLine>>
  /** In painting order. */
  readonly layers: readonly BackLayer[]
}

/** The back in the default build, available without loading. */
export const slenderBack = slender as unknown as BackDrawing

/** The colour of a layer. */
export function backColour({ tone, kind }: BackLayer, theme: PaletteTheme, tones: FigureTones): string {
  const palette = paletteOf(theme, tones)
  if (kind === 'line') return hex(outlineColour(palette[tone], palette))
  return hex(kind === 'base' ? palette[tone].base : palette[tone].shade)
}
