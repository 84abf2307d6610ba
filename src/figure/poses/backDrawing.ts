/** The back of the person as outlines, traced from the figure itself at build time: small enough for the first screen, sharp at any size. */
import type { FigureTones, Palette, PaletteTheme } from '../render/palette.ts'
import { hex, paletteOf } from '../render/palette.ts'
import { outlineColour } from '../render/shade.ts'
import slender from './backSlender.json'

/** A tone of the palette that is seen from behind. */
export type BackTone = Extract<keyof Palette, 'cloth' | 'leg' | 'skin' | 'top' | 'hair'>

/** `base` is all of a tone; `half` and `shade` lie over it, `line` over those. `glowing` is where a region of the back may glow. */
export interface BackLayer {
  readonly tone: BackTone
  readonly kind: 'base' | 'half' | 'shade' | 'line' | 'glowing'
  /** SVG path data, to be filled by the even-odd rule. */
  readonly d: string
}

/** Units of the drawing. */
export type BackPoint = readonly [x: number, y: number]
/** The skin over the spine of a region, from one end to the other. */
export type BackRegionLine = readonly [BackPoint, BackPoint, BackPoint]

export interface BackDrawing {
  readonly width: number
  readonly height: number
  readonly mat: string
  readonly spine: Readonly<Record<'neck' | 'upper' | 'mid' | 'lower', BackRegionLine>>
  /** In the order in which they are painted. */
  readonly layers: readonly BackLayer[]
}

/** The back in the build of the first look, which is there at once. */
export const slenderBack = slender as unknown as BackDrawing

/** The colour of a layer. */
export function backColour({ tone, kind }: BackLayer, theme: PaletteTheme, tones: FigureTones): string {
  const palette = paletteOf(theme, tones)
  if (kind === 'line') return hex(outlineColour(palette[tone], palette))
  return hex(kind === 'base' ? palette[tone].base : palette[tone].shade)
}
