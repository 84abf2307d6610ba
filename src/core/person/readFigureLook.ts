import { oneOf, readFields } from '../readFields.ts'
import { BUILDS, CLOTHES, DEFAULT_FIGURE_LOOK, HAIRS, SKINS, type FigureLook } from './figureLook.ts'

/** Reads a stored look of any kind; what cannot be read counts as the default, part by part. */
export function readFigureLook(stored: unknown): FigureLook {
  return readFields(stored, DEFAULT_FIGURE_LOOK, {
    skin: oneOf(SKINS),
    hair: oneOf(HAIRS),
    clothes: oneOf(CLOTHES),
    build: oneOf(BUILDS),
  })
}
