import { describe, expect, it } from 'vitest'
import { defaultFigureLook, isDefaultLook } from '../../../src/core/look/figureLook.ts'
import { readFigureLook } from '../../../src/core/look/readFigureLook.ts'

describe('the look of the person', () => {
  it('is read back as it was chosen', () => {
    const look = { skin: 'deep', hair: 'grey', clothes: 'moss', build: 'sturdy' } as const
    expect(readFigureLook(JSON.parse(JSON.stringify(look)))).toEqual(look)
  })

  it.each([[null], ['deep'], [[]], [{ skin: 7 }], [{ build: 'giant', hair: {} }]])(
    'is the first one where the store holds %j',
    (stored) => {
      expect(readFigureLook(stored)).toEqual(defaultFigureLook)
    },
  )

  it('keeps what can be read beside what cannot', () => {
    expect(readFigureLook({ skin: 'green', hair: 'copper', beard: true })).toEqual({
      ...defaultFigureLook,
      hair: 'copper',
    })
  })

  it.each([
    [{}, true],
    [{ skin: 'fair' }, false],
    [{ build: 'sturdy' }, false],
  ] as const)('with %j is the one of the drawn pictures: %s', (part, isDefault) => {
    expect(isDefaultLook({ ...defaultFigureLook, ...part })).toBe(isDefault)
  })
})
