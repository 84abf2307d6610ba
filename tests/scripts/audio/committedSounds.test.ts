import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { clipKey } from '../../../src/core/session/clipKey.ts'
import { mp3Length } from '../../../scripts/audio/mp3.ts'
import { BEDS } from '../../../scripts/audio/synth/beds.ts'
import type { VoiceManifest } from '../../../scripts/audio/voice/voiceManifest.ts'
import { VOICES } from '../../../scripts/audio/voice/voices.ts'

const FOLDER = new URL('../../../public/audio/', import.meta.url)
/** Nobody hears that much, and a codec's frame is about as long. */
const TOLERANCE = 0.05

interface Sound {
  readonly file: string
  readonly dur: number
  readonly lufs: number | null
  readonly peak: number
}
const sounds = readJson<{
  readonly cues: Readonly<Record<string, Sound>>
  readonly ambience: Readonly<Record<string, Sound & { readonly loop: readonly [number, number] }>>
}>('sounds.json')
const packs = VOICES.filter(({ id }) => filesIn('voice').includes(id)).map(({ id, locale }) => ({
  folder: `voice/${id}/${locale}`,
  id,
}))

function readJson<Value>(file: string): Value {
  return JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Value
}
function filesIn(folder: string): readonly string[] {
  return readdirSync(fileURLToPath(new URL(`${folder}/`, FOLDER)))
}
function secondsOf(file: string): number {
  const { samples, sampleRate } = mp3Length(readFileSync(new URL(file, FOLDER)))
  return samples / sampleRate
}

describe('the cues and beds that are shipped', () => {
  const all = [...Object.values(sounds.cues), ...Object.values(sounds.ambience)]

  it('are the ones of their manifest', () => {
    const files = [
      ...filesIn('cues').map((name) => `cues/${name}`),
      ...filesIn('ambience').map((name) => `ambience/${name}`),
    ]
    expect(all.map(({ file }) => file).sort()).toEqual(files.sort())
  })

  it('hold the sounds that a session can ask for', () => {
    expect(Object.keys(sounds.cues)).toEqual(expect.arrayContaining(['bowl', 'side-change']))
    expect(Object.keys(sounds.ambience).sort()).toEqual(Object.keys(BEDS).sort())
  })

  it.each(all.map((sound) => [sound.file, sound] as const))(
    '%s is as long and as loud as it should be',
    (file, { dur, lufs, peak }) => {
      expect(Math.abs(secondsOf(file) - dur)).toBeLessThan(TOLERANCE)
      expect(peak).toBeLessThan(-3)
      if (lufs !== null) expect(lufs).toBeGreaterThanOrEqual(-26)
      if (lufs !== null) expect(lufs).toBeLessThanOrEqual(-19)
    },
  )

  it.each(Object.entries(sounds.ambience))(
    '%s has something before and after its loop',
    (_, { dur, loop: [start, end] }) => {
      expect(start).toBe(0.48)
      expect(end - start).toBeCloseTo(61.44, 9)
      expect(dur - end).toBeCloseTo(0.48, 2)
    },
  )
})

describe('the built-in voice', () => {
  it('is there', () => {
    expect(packs.map(({ id }) => id)).toContain('willow')
  })

  describe.each(packs)('$id', ({ folder, id }) => {
    const manifest = readJson<VoiceManifest>(`${folder}/manifest.json`)
    const clips = Object.entries(manifest.clips)

    it('has a file for each clip and a clip for each file', () => {
      const files = filesIn(folder).filter((name) => name !== 'manifest.json')
      expect(clips.map(([key]) => `${key}.mp3`).sort()).toEqual([...files].sort())
    })

    it('says who it is and whom it owes', () => {
      expect(manifest).toMatchObject({ schema: 1, locale: 'en-US', formats: ['mp3'], voice: { id } })
      expect(manifest.voice.licence).not.toBe('')
      expect(manifest.voice.attribution).not.toBe('')
    })

    it('names every clip by its sentence', () => {
      expect(clips.filter(([key, { text }]) => key !== clipKey(text))).toEqual([])
    })

    it('tells the true length of every clip', () => {
      const wrong = clips.filter(([key, { dur }]) => Math.abs(secondsOf(`${folder}/${key}.mp3`) - dur) >= TOLERANCE)
      expect(wrong.map(([key]) => key)).toEqual([])
    })
  })
})
