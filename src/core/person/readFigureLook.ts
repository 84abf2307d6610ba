import { readOneOf, readFields } from '../readFields.ts'
import { BUILDS, CLOTHES, DEFAULT_FIGURE_LOOK, HAIRS, SKINS, type FigureLook } from './figureLook.ts'

/** Parses a stored look; each field that is invalid gets its default. */
export function readFigureLook(stored: unknown): FigureLook {
  return readFields(stored, DEFAULT_FIGURE_LOOK, {
    skin: readOneOf(SKINS),
    hair: readOneOf(HAIRS),
    clothes: readOneOf(CLOTHES),
    build: readOneOf(BUILDS),
  })
}
