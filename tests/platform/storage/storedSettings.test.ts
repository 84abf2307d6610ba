import { describe, expect, it } from 'vitest'
import { DEFAULT_FIGURE_LOOK } from '../../../src/core/person/figureLook.ts'
import { DEFAULT_SOUND_SETTINGS } from '../../../src/core/sound/soundSettings.ts'
import { createFigureLook } from '../../../src/platform/storage/figureLook.ts'
import { createSoundSettings } from '../../../src/platform/storage/soundSettings.ts'
import { emptyStorage } from '../../support/emptyStorage.ts'

const refused = () => {
  throw new Error('SecurityError')
}

describe('settings of this device', () => {
  it('are there again at the next visit, each under its own name', () => {
    const storage = emptyStorage()
    createFigureLook(storage).change({ skin: 'deep', build: 'sturdy' })
    createSoundSettings(storage).change({ voice: 'cedar' })
    expect(createFigureLook(storage).get()).toEqual({ ...DEFAULT_FIGURE_LOOK, skin: 'deep', build: 'sturdy' })
    expect(createSoundSettings(storage).get()).toEqual({ ...DEFAULT_SOUND_SETTINGS, voice: 'cedar' })
  })

  it('begin anew where the store holds something else', () => {
    const storage = emptyStorage()
    storage.setItem('meru.figure', '{')
    expect(createFigureLook(storage).get()).toEqual(DEFAULT_FIGURE_LOOK)
  })

  it('hold for the visit where the store refuses to keep them', () => {
    const storage = { ...emptyStorage(), getItem: refused, setItem: refused }
    const look = createFigureLook(storage)
    look.change({ hair: 'grey' })
    expect(look.get().hair).toBe('grey')
  })

  it('are told to whoever listens, and no longer after that', () => {
    const look = createFigureLook(emptyStorage())
    const told: string[] = []
    const stop = look.subscribe(({ clothes }) => told.push(clothes))
    look.change({ clothes: 'moss' })
    stop()
    look.change({ clothes: 'sky' })
    expect(told).toEqual(['moss'])
  })
})
