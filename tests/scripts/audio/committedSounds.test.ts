import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { writtenFindings } from '../../../scripts/audio/checks/checkSounds.ts'
import { loadDictionary } from '../../../scripts/audio/checks/dictionary.ts'
import { readSounds } from '../../../scripts/audio/checks/readSounds.ts'
import { startDecoder } from '../../../scripts/audio/decodeMp3.ts'
import { mp3Format } from '../../../scripts/audio/mp3.ts'
import { BEDS } from '../../../scripts/audio/synth/beds.ts'
import { readLexicon } from '../../../scripts/audio/voice/engine.ts'
import { bundledLines } from '../../../scripts/audio/voice/sessionLines.ts'
import { VOICES } from '../../../scripts/audio/voice/voices.ts'

const sounds = readSounds(path.resolve('public/audio'))

describe('the sounds that are shipped', () => {
  it('are the ones of their manifests, and say every line with words that are known', async () => {
    const words = { lines: bundledLines(), lexicon: await readLexicon(), knows: loadDictionary() }
    expect(writtenFindings(sounds, words)).toEqual([])
  })

  it('hold the cues and beds that a session can ask for', () => {
    expect(Object.keys(sounds.manifest.cues)).toEqual(expect.arrayContaining(['bowl', 'side-change']))
    expect(Object.keys(sounds.manifest.ambience).sort()).toEqual(Object.keys(BEDS).sort())
  })

  it('hold both built-in voices', () => {
    expect(sounds.packs.map(({ manifest }) => manifest.voice.id)).toEqual(
      expect.arrayContaining(VOICES.map(({ id }) => id)),
    )
  })

  it.each([...sounds.files].filter(([file]) => file.startsWith('cues/')))(
    '%s decodes to as many samples as its frames promise',
    async (_, bytes) => {
      const { channels, sampleRate } = await (await startDecoder())(bytes)
      const promised = mp3Format(bytes)
      expect(channels.map(({ length }) => length)).toEqual(channels.map(() => promised.samples))
      expect(sampleRate).toBe(promised.sampleRate)
    },
  )
})
