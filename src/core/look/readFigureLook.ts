import * as v from 'valibot'
import { BUILDS, CLOTHES, defaultFigureLook, HAIRS, SKINS, type FigureLook } from './figureLook.ts'

const Look = v.object({
  skin: v.fallback(v.picklist(SKINS), defaultFigureLook.skin),
  hair: v.fallback(v.picklist(HAIRS), defaultFigureLook.hair),
  clothes: v.fallback(v.picklist(CLOTHES), defaultFigureLook.clothes),
  build: v.fallback(v.picklist(BUILDS), defaultFigureLook.build),
})

/** Reads a stored look of any kind; what cannot be read counts as the default, part by part. */
export function readFigureLook(stored: unknown): FigureLook {
  const read = v.safeParse(Look, stored)
  return read.success ? read.output : defaultFigureLook
}
