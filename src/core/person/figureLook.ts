/** How the drawn person looks: chosen once, the same on every screen; kept on the device. */
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

/** The look in which the pictures of the app were drawn. */
export const DEFAULT_FIGURE_LOOK: FigureLook = { skin: 'warm', hair: 'brown', clothes: 'teal', build: 'slender' }

/** One word for a look, fit for addresses; two looks have the same only where they are the same. */
export const lookKey = ({ skin, hair, clothes, build }: FigureLook): string => [skin, hair, clothes, build].join('-')

/** Whether the pictures of the app already show this look. */
export const isDefaultLook = (look: FigureLook): boolean => lookKey(look) === lookKey(DEFAULT_FIGURE_LOOK)

/** How the drawn person looks. */
export type FigureLookStore = SettingsStore<FigureLook>
