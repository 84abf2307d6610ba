/** Colours of the figure and its surroundings. Glow and ground are near the tokens `--color-here` and `--color-ground`. */
import { scale } from '../math.ts'
import type { Vec3 } from '../math.ts'

/** A colour in light and in shade; channels 0–1. */
export interface Tone {
  readonly base: Vec3
  readonly shade: Vec3
}

export interface Palette {
  readonly skin: Tone
  readonly top: Tone
  readonly leg: Tone
  readonly hair: Tone
  readonly wood: Tone
  readonly cloth: Tone
  readonly wall: Tone
  readonly line: Vec3
  readonly mat: Vec3
  readonly matEdge: Vec3
  readonly shadow: Vec3
  readonly glow: Vec3
  /** What far limbs fade into: the background of the picture. */
  readonly ground: Vec3
}

export type PaletteTheme = 'light' | 'dark'

/** The colours that a person chooses. */
export interface FigureTones {
  readonly skin: 'fair' | 'warm' | 'umber' | 'deep'
  readonly hair: 'black' | 'brown' | 'copper' | 'grey'
  readonly clothes: 'teal' | 'sky' | 'violet' | 'moss'
}

/** The tones of the stills drawn at build time. */
export const DEFAULT_TONES: FigureTones = { skin: 'warm', hair: 'brown', clothes: 'teal' }

type Clothes = Pick<Palette, 'top' | 'leg'>

const tone = (base: string, shade: string): Tone => ({ base: rgb(base), shade: rgb(shade) })

const SURROUNDINGS: Readonly<Record<PaletteTheme, Omit<Palette, keyof Clothes | 'skin' | 'hair'>>> = {
  light: {
    wood: tone('#d9c7ae', '#ad9a81'),
    cloth: tone('#c9a9a0', '#a3837b'),
    wall: tone('#e2d9c8', '#c9bfad'),
    line: rgb('#2a2f3a'),
    mat: rgb('#cbd8c8'),
    matEdge: rgb('#b4c4b2'),
    shadow: rgb('#3b4a52'),
    glow: rgb('#d9652b'),
    ground: rgb('#ebe5d9'),
  },
  dark: {
    wood: tone('#6a6053', '#4c4439'),
    cloth: tone('#7a5f5b', '#594441'),
    wall: tone('#39424c', '#2c343d'),
    line: rgb('#0c0f14'),
    mat: rgb('#2c3842'),
    matEdge: rgb('#3b4853'),
    shadow: rgb('#000000'),
    glow: rgb('#f08a50'),
    ground: rgb('#1d242c'),
  },
}

const SKINS: Readonly<Record<PaletteTheme, Readonly<Record<FigureTones['skin'], Tone>>>> = {
  light: {
    fair: tone('#f2cdb4', '#d39f85'),
    warm: tone('#e9b999', '#c98d70'),
    umber: tone('#c68f68', '#9c6a49'),
    deep: tone('#8a5a3f', '#65402c'),
  },
  dark: {
    fair: tone('#e6bda2', '#b98a71'),
    warm: tone('#dba888', '#a9745b'),
    umber: tone('#bd8962', '#8f6244'),
    deep: tone('#9a6a4d', '#6f4832'),
  },
}

const HAIRS: Readonly<Record<PaletteTheme, Readonly<Record<FigureTones['hair'], Tone>>>> = {
  light: {
    black: tone('#231a18', '#140e0d'),
    brown: tone('#4a3228', '#33211b'),
    copper: tone('#a9733f', '#7f5228'),
    grey: tone('#8d8b88', '#696765'),
  },
  dark: {
    black: tone('#4a3a35', '#332724'),
    brown: tone('#6b4a3a', '#4a3128'),
    copper: tone('#b07d49', '#835831'),
    grey: tone('#98968f', '#706e69'),
  },
}

const CLOTHES: Readonly<Record<PaletteTheme, Readonly<Record<FigureTones['clothes'], Clothes>>>> = {
  light: {
    teal: { top: tone('#4f8f8b', '#33696b'), leg: tone('#37475f', '#243148') },
    sky: { top: tone('#8fb0c4', '#66889d'), leg: tone('#4a3d52', '#33293b') },
    violet: { top: tone('#7d6f9c', '#594d77'), leg: tone('#4b5552', '#343c3a') },
    moss: { top: tone('#8a9c5a', '#66763c'), leg: tone('#3d4a56', '#2a343e') },
  },
  dark: {
    teal: { top: tone('#5aa39d', '#37706f'), leg: tone('#5b6c8c', '#3b4a68') },
    sky: { top: tone('#93b6cb', '#668ca3'), leg: tone('#75648a', '#54466a') },
    violet: { top: tone('#9587b8', '#6b5f8f'), leg: tone('#6d7a76', '#4d5855') },
    moss: { top: tone('#98ab66', '#6f8045'), leg: tone('#617182', '#455361') },
  },
}

/** The colours of a theme with the tones that a person chose. */
export const paletteOf = (theme: PaletteTheme, { skin, hair, clothes }: FigureTones = DEFAULT_TONES): Palette => ({
  ...SURROUNDINGS[theme],
  ...CLOTHES[theme][clothes],
  skin: SKINS[theme][skin],
  hair: HAIRS[theme][hair],
})

/**
 * Channels 0–1 from "#rrggbb".
 *
 * @internal
 */
export function rgb(hex: string): Vec3 {
  const channels = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16))
  const [r = 0, g = 0, b = 0] = channels
  return scale([r, g, b], 1 / 255)
}

/** "#rrggbb" from channels 0–1. */
export const hex = (colour: Vec3): string =>
  `#${colour
    .map((channel) =>
      Math.round(channel * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
