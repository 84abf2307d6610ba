/** The tone of a surface point. Its position on the body decides where garments end, hair begins and the face is drawn. */
import { hairlineAt } from '../body/head.ts'
import type { Material } from '../body/tube.ts'
import type { Palette, Tone } from './palette.ts'

/** Where leggings and shirt meet, and where sleeve and leg end, by `along` of torso, arm and leg. */
export const WAIST = 0.355
export const WAIST_RISE = 0.03
export const SLEEVE = 0.4
export const HEM = 1.86

/** The tone of a point; a, b, c are the three colour numbers of the mesh (`STRIDE`). */
export function toneAt(material: Material, a: number, b: number, c: number, palette: Palette): Tone {
  switch (material) {
    case 'torso':
      if (c < 0) return palette.skin
      return a > WAIST + WAIST_RISE * b ? palette.top : palette.leg
    case 'top':
      return c < 0 ? palette.skin : palette.top
    case 'arm':
      return a > SLEEVE ? palette.skin : palette.top
    case 'leg':
      return a > HEM ? palette.skin : palette.leg
    case 'legging':
      return palette.leg
    case 'hair':
      return palette.hair
    case 'head':
      return headTone(a, b, c, palette)
    case 'skin':
    case 'neck':
      return palette.skin
    case 'wood':
    case 'cloth':
    case 'wall':
      return palette[material]
  }
}

/** Closed eyes, brows and mouth are thin arcs on the front of the head. */
function headTone(height: number, front: number, right: number, palette: Palette): Tone {
  if (front < hairlineAt(height)) return palette.hair
  if (front < 0.015) return palette.skin
  const fromMidline = Math.abs(right)
  const eye = (fromMidline - 0.0185) / 0.0088
  if (Math.abs(eye) < 1 && Math.abs(height - (0.0455 + 0.003 * eye * eye)) < 0.00095)
    return { base: palette.hair.shade, shade: palette.hair.shade }
  const brow = (fromMidline - 0.0185) / 0.0105
  if (Math.abs(brow) < 1 && Math.abs(height - (0.0645 - 0.0022 * brow * brow)) < 0.0009)
    return { base: palette.hair.base, shade: palette.hair.base }
  const mouth = right / 0.0095
  if (Math.abs(mouth) < 1 && Math.abs(height - (0.0065 + 0.0018 * mouth * mouth)) < 0.0008)
    return { base: palette.skin.shade, shade: palette.skin.shade }
  return palette.skin
}
