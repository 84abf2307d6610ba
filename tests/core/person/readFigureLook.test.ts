import { describe, expect, it } from 'vitest'
import {
  BUILDS,
  CLOTHES,
  DEFAULT_FIGURE_LOOK,
  HAIRS,
  isDefaultLook,
  lookKey,
  SKINS,
} from '../../../src/core/person/figureLook.ts'
import { readFigureLook } from '../../../src/core/person/readFigureLook.ts'

describe('the look of the person', () => {
  it('is read back as it was chosen', () => {
    const look = { skin: 'deep', hair: 'grey', clothes: 'moss', build: 'sturdy' } as const
    expect(readFigureLook(JSON.parse(JSON.stringify(look)))).toEqual(look)
  })

  it.each([[null], ['deep'], [[]], [{ skin: 7 }], [{ build: 'giant', hair: {} }]])(
    'is the first one where the store holds %j',
    (stored) => {
      expect(readFigureLook(stored)).toEqual(DEFAULT_FIGURE_LOOK)
    },
  )

  it('keeps what can be read beside what cannot', () => {
    expect(readFigureLook({ skin: 'green', hair: 'copper', beard: true })).toEqual({
      ...DEFAULT_FIGURE_LOOK,
      hair: 'copper',
    })
  })

  it.each([
    [{}, true],
    [{ skin: 'fair' }, false],
    [{ build: 'sturdy' }, false],
  ] as const)('with %j is the one of the drawn pictures: %s', (part, isDefault) => {
    expect(isDefaultLook({ ...DEFAULT_FIGURE_LOOK, ...part })).toBe(isDefault)
  })

  it('is at first the one in which the pictures of the app were drawn', () => {
    expect(DEFAULT_FIGURE_LOOK).toEqual({ skin: 'warm', hair: 'brown', clothes: 'teal', build: 'slender' })
  })

  it('has a word of its own in an address, and reads back, whatever is chosen', () => {
    const looks = SKINS.flatMap((skin) =>
      HAIRS.flatMap((hair) =>
        CLOTHES.flatMap((clothes) => BUILDS.map((build) => ({ skin, hair, clothes, build }) as const)),
      ),
    )
    const words = looks.map(lookKey)
    expect(new Set(words).size).toBe(4 * 4 * 4 * 2)
    for (const word of words) expect(word).toMatch(/^[a-z]+(-[a-z]+){3}$/)
    for (const look of looks) expect(readFigureLook({ ...look })).toEqual(look)
  })
})
