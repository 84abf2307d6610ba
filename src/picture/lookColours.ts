/** The colours of each choice of the look, as hex codes of a theme. */
import type { FigureLook } from '../core/person/figureLook.ts'
import { DEFAULT_TONES, hex, paletteOf, type FigureTones } from '../figure/render/palette.ts'
import type { Theme } from '../ui/useTheme.ts'

export const skinColour = (theme: Theme, skin: FigureLook['skin']): string => hex(palette(theme, { skin }).skin.base)

export const hairColour = (theme: Theme, hair: FigureLook['hair']): string => hex(palette(theme, { hair }).hair.base)

/** The colour of the top and that of the legs. */
export function clothesColours(theme: Theme, clothes: FigureLook['clothes']): readonly [string, string] {
  const { top, leg } = palette(theme, { clothes })
  return [hex(top.base), hex(leg.base)]
}

const palette = (theme: Theme, choice: Partial<FigureTones>) => paletteOf(theme, { ...DEFAULT_TONES, ...choice })
