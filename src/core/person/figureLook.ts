/** The look of the drawn person: the same on every screen; stored on the device. */
import type { SettingsStore } from '../settingsStore.ts'

/** From light to dark. */
export const SKINS = ['fair', 'warm', 'umber', 'deep'] as const
export const HAIRS = ['black', 'brown', 'copper', 'grey'] as const
export const CLOTHES = ['teal', 'sky', 'violet', 'moss'] as const
export const BUILDS = ['slender', 'sturdy'] as const

export interface FigureLook {
  readonly skin: (typeof SKINS)[number]
  readonly hair: (typeof HAIRS)[number]
  readonly clothes: (typeof CLOTHES)[number]
  readonly build: (typeof BUILDS)[number]
}

/** The look of the bundled pictures. */
export const DEFAULT_FIGURE_LOOK: FigureLook = { skin: 'warm', hair: 'brown', clothes: 'teal', build: 'slender' }

/** A unique, URL-safe key for a look. */
export const lookKey = ({ skin, hair, clothes, build }: FigureLook): string => [skin, hair, clothes, build].join('-')

/** True if the bundled pictures show this look. */
export const isDefaultLook = (look: FigureLook): boolean => lookKey(look) === lookKey(DEFAULT_FIGURE_LOOK)

/** The stored look of the drawn person. */
export type FigureLookStore = SettingsStore<FigureLook>
