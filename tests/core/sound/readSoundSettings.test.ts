import { expect, it } from 'vitest'
import { readSoundSettings } from '../../../src/core/sound/readSoundSettings.ts'
import { DEFAULT_SOUND_SETTINGS, gainOf } from '../../../src/core/sound/soundSettings.ts'

it('reads back what was stored', () => {
  const settings = {
    ...DEFAULT_SOUND_SETTINGS,
    voice: 'cedar',
    ambience: null,
    volumes: { voice: 1, cues: 0, ambience: 0.25 },
  }
  expect(readSoundSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings)
})

it.each([[null], ['loud'], [[]], [{ voice: 7 }], [{ volumes: { voice: 9 } }]])(
  'takes %j for the defaults',
  (stored) => {
    expect(readSoundSettings(stored)).toEqual(DEFAULT_SOUND_SETTINGS)
  },
)

it('keeps what can be read beside what cannot', () => {
  expect(readSoundSettings({ ambience: 'thunder', voice: 'cedar', breathTones: true })).toEqual({
    ...DEFAULT_SOUND_SETTINGS,
    voice: 'cedar',
    breathTones: true,
  })
})

it('is silent at 0 and rises evenly for the ear', () => {
  expect([gainOf(0), gainOf(0.5), gainOf(1)]).toEqual([0, 0.25, 1])
})
