import { describe, expect, it } from 'vitest'
import { BODY_BUILDS } from '../../../src/figure/body/build.ts'
import { DEFAULT_TONES, hex, paletteOf, rgb } from '../../../src/figure/render/palette.ts'
import { BUILDS, CLOTHES, DEFAULT_FIGURE_LOOK, HAIRS, SKINS } from '../../../src/core/person/figureLook.ts'

describe('the colours of the person', () => {
  it('can be told apart by skin, by hair and by clothes', () => {
    const shirts = CLOTHES.map((clothes) => hex(paletteOf('light', { ...DEFAULT_TONES, clothes }).top.base))
    const hairs = HAIRS.map((hair) => hex(paletteOf('light', { ...DEFAULT_TONES, hair }).hair.base))
    const skins = SKINS.map((skin) => hex(paletteOf('light', { ...DEFAULT_TONES, skin }).skin.base))
    expect([new Set(shirts).size, new Set(hairs).size, new Set(skins).size]).toEqual([4, 4, 4])
  })

  it('begin with those in which the stills are drawn', () => {
    expect(DEFAULT_FIGURE_LOOK).toMatchObject(DEFAULT_TONES)
    expect(Object.keys(BODY_BUILDS)).toEqual([...BUILDS])
  })

  it.each(['#000000', '#c98d70', '#ffffff'])('%s is written as it is read', (colour) => {
    expect(hex(rgb(colour))).toBe(colour)
  })
})
