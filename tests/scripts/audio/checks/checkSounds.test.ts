import { describe, expect, it } from 'vitest'
import { audibleFindings, writtenFindings } from '../../../../scripts/audio/checks/checkSounds.ts'
import type { SoundFolder } from '../../../../scripts/audio/checks/readSounds.ts'

const bell = { file: 'cues/bell.mp3', dur: 1, lufs: null, peak: -7 }
const empty: SoundFolder = {
  manifest: { schema: 1, cues: {}, ambience: {}, licence: '', attribution: '' },
  packs: [],
  files: new Map(),
}
const withBell: SoundFolder = {
  ...empty,
  manifest: { ...empty.manifest, cues: { bell } },
  files: new Map([[bell.file, new Uint8Array(1)]]),
}

describe('writtenFindings', () => {
  it('names a built-in voice that has no pack at all', () => {
    const findings = writtenFindings(empty, { lines: [], lexicon: {}, knows: () => true })
    expect(findings).toContainEqual({ place: 'voice/willow/en-US', problem: 'is missing' })
  })

  it('names single words and unknown words of the lines', () => {
    const findings = writtenFindings(empty, { lines: ['Savasana.'], lexicon: {}, knows: () => false })
    expect(findings.map(({ place }) => place)).toEqual(expect.arrayContaining(['"Savasana."', '"savasana"']))
  })
})

describe('audibleFindings', () => {
  it('names a file that cannot be decoded, and goes on', async () => {
    const findings = await audibleFindings(withBell, () => Promise.reject(new Error('damaged')))
    expect(findings).toEqual([{ place: 'cues/bell.mp3', problem: 'damaged' }])
  })

  it('measures what was decoded', async () => {
    const loud = Float64Array.of(0, 0.9, 0)
    const findings = await audibleFindings(withBell, () => Promise.resolve({ sampleRate: 48_000, channels: [loud] }))
    expect(findings.length).toBeGreaterThan(0)
  })
})
