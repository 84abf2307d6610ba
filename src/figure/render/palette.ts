/** Colours of the figure. Light and dark follow the design tokens (`--figure-*`, `--color-mat`, `--color-here`, `--color-ground`). */
import { scale } from '../math.ts'
import type { Vec3 } from '../math.ts'

/** A colour in the light and in the shade, each three parts of 1. */
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
  /** What far limbs fade to: the ground under the picture. */
  readonly ground: Vec3
}

export type Theme = 'light' | 'dark'
/** The figure's looks: skin, hair and clothes together. */
export type FigureTone = 'warm' | 'deep' | 'fair' | 'umber'
export const FIGURE_TONES: readonly FigureTone[] = ['warm', 'deep', 'fair', 'umber']

interface Clothes {
  readonly skin: Tone
  readonly top: Tone
  readonly leg: Tone
  readonly hair: Tone
}

const tone = (base: string, shade: string): Tone => ({ base: rgb(base), shade: rgb(shade) })

const SURROUNDINGS: Readonly<Record<Theme, Omit<Palette, keyof Clothes>>> = {
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

const CLOTHES: Readonly<Record<Theme, Readonly<Record<FigureTone, Clothes>>>> = {
  light: {
    warm: {
      skin: tone('#e9b999', '#c98d70'),
      top: tone('#4f8f8b', '#33696b'),
      leg: tone('#37475f', '#243148'),
      hair: tone('#4a3228', '#33211b'),
    },
    deep: {
      skin: tone('#8a5a3f', '#65402c'),
      top: tone('#8fb0c4', '#66889d'),
      leg: tone('#4a3d52', '#33293b'),
      hair: tone('#231a18', '#140e0d'),
    },
    fair: {
      skin: tone('#f2cdb4', '#d39f85'),
      top: tone('#7d6f9c', '#594d77'),
      leg: tone('#4b5552', '#343c3a'),
      hair: tone('#a9733f', '#7f5228'),
    },
    umber: {
      skin: tone('#c68f68', '#9c6a49'),
      top: tone('#8a9c5a', '#66763c'),
      leg: tone('#3d4a56', '#2a343e'),
      hair: tone('#8d8b88', '#696765'),
    },
  },
  dark: {
    warm: {
      skin: tone('#dba888', '#a9745b'),
      top: tone('#5aa39d', '#37706f'),
      leg: tone('#5b6c8c', '#3b4a68'),
      hair: tone('#6b4a3a', '#4a3128'),
    },
    deep: {
      skin: tone('#9a6a4d', '#6f4832'),
      top: tone('#93b6cb', '#668ca3'),
      leg: tone('#75648a', '#54466a'),
      hair: tone('#4a3a35', '#332724'),
    },
    fair: {
      skin: tone('#e6bda2', '#b98a71'),
      top: tone('#9587b8', '#6b5f8f'),
      leg: tone('#6d7a76', '#4d5855'),
      hair: tone('#b07d49', '#835831'),
    },
    umber: {
      skin: tone('#bd8962', '#8f6244'),
      top: tone('#98ab66', '#6f8045'),
      leg: tone('#617182', '#455361'),
      hair: tone('#98968f', '#706e69'),
    },
  },
}

/** The colours of a theme and a figure tone. */
export const paletteOf = (theme: Theme, figureTone: FigureTone = 'warm'): Palette => ({
  ...SURROUNDINGS[theme],
  ...CLOTHES[theme][figureTone],
})

/** Three parts of 1 from "#rrggbb". */
export function rgb(hex: string): Vec3 {
  const channels = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16))
  const [r = 0, g = 0, b = 0] = channels
  return scale([r, g, b], 1 / 255)
}
