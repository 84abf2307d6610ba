import { describe, expect, it } from 'vitest'
import { clipKey } from '../../../../src/core/sound/clipKey.ts'
import {
  clipLevel,
  packFindings,
  voiceLevelFindings,
  type VoicePackFiles,
} from '../../../../scripts/audio/checks/packFindings.ts'
import type { VoiceManifest } from '../../../../scripts/audio/voice/voiceManifest.ts'
import { secondsOf, silentMp3 } from '../support/silentMp3.ts'

const FOLDER = 'voice/willow/en-US'
const LINES = ['Breathe in.', 'Breathe out.']
const fileOf = (line: string) => `${FOLDER}/${clipKey(line)}.mp3`

function aManifest(lines: readonly string[], changes: Partial<VoiceManifest['voice']> = {}): VoiceManifest {
  const voice = { id: 'willow', name: 'Willow', engine: 'e', params: {}, licence: 'CC0-1.0', attribution: 'Us' }
  return {
    schema: 1,
    locale: 'en-US',
    voice: { ...voice, ...changes },
    formats: ['mp3'],
    clips: Object.fromEntries(
      lines.map((text) => [clipKey(text), { text, dur: secondsOf(10), src: 'tts' as const, hash: 'h' }]),
    ),
  }
}

function findings(manifest: VoiceManifest, files: readonly string[], changes: Partial<VoicePackFiles> = {}) {
  const bytes = new Map([...files, `${FOLDER}/manifest.json`].map((file) => [file, silentMp3(10)] as const))
  return packFindings({ folder: FOLDER, manifest, isBuiltIn: true, ...changes }, bytes, LINES).map(
    ({ place, problem }) => `${place} ${problem}`,
  )
}

describe('packFindings', () => {
  it('finds nothing in a pack that has every line and no more', () => {
    expect(findings(aManifest(LINES), LINES.map(fileOf))).toEqual([])
  })

  it('names a line that nobody speaks', () => {
    expect(findings(aManifest(['Breathe in.']), [fileOf('Breathe in.')])).toEqual([
      `${fileOf('Breathe out.')} is missing: "Breathe out."`,
    ])
  })

  it('lets a guest leave lines to the other voices', () => {
    expect(findings(aManifest(['Breathe in.']), [fileOf('Breathe in.')], { isBuiltIn: false })).toEqual([])
  })

  it('names a clip that the manifest lists but nobody can hear', () => {
    expect(findings(aManifest(LINES), [fileOf('Breathe in.')])).toEqual([`${fileOf('Breathe out.')} is missing`])
  })

  it('names a clip of a line that is gone', () => {
    const spoken = [...LINES, 'Old words.']
    expect(findings(aManifest(spoken), spoken.map(fileOf))).toEqual([
      `${fileOf('Old words.')} belongs to no line any more: "Old words."`,
    ])
  })

  it('names a file that no manifest lists', () => {
    expect(findings(aManifest(LINES), [...LINES.map(fileOf), `${FOLDER}/take-2.mp3`])).toEqual([
      `${FOLDER}/take-2.mp3 is in no manifest`,
    ])
  })

  it('names a clip whose key is not that of its sentence', () => {
    const manifest = aManifest(LINES)
    const clip = { text: 'Breathe in slowly.', dur: secondsOf(10), src: 'tts' as const, hash: 'h' }
    const changed = { ...manifest, clips: { ...manifest.clips, [clipKey('Breathe in.')]: clip } }
    expect(findings(changed, LINES.map(fileOf))).toEqual([
      `${fileOf('Breathe in.')} is not named by its sentence "Breathe in slowly."`,
    ])
  })

  it.each([
    ['a manifest of another voice', { id: 'cedar' }, 'is that of cedar in en-US'],
    ['a voice without a licence', { licence: '' }, 'names no licence or nobody to thank'],
    ['a voice that thanks nobody', { attribution: '' }, 'names no licence or nobody to thank'],
  ])('names %s', (_, voice, problem) => {
    expect(findings(aManifest(LINES, voice), LINES.map(fileOf))).toEqual([`${FOLDER}/manifest.json ${problem}`])
  })
})

describe('voiceLevelFindings', () => {
  const level = (lufs: number | null, peak = -3) => ({ file: 'a.mp3', lufs, peak })

  it('judges a voice by the mean of its clips, leaving out those that have no loudness', () => {
    expect(voiceLevelFindings(FOLDER, [level(-22), level(-17), level(null)])).toEqual([])
  })

  it.each([-18.9, -20.1])('names a voice of %d LUFS', (lufs) => {
    expect(voiceLevelFindings(FOLDER, [level(lufs)]).map(({ problem }) => problem)).toEqual([
      `has ${lufs.toFixed(2)} LUFS on average, not -20 to -19`,
    ])
  })

  it('names a clip that peaks too high', () => {
    expect(voiceLevelFindings(FOLDER, [level(-19.5, -1.9)]).map(({ problem }) => problem)).toEqual([
      'peaks at -1.9 dBTP, not under -2',
    ])
  })
})

it('measures a voice as the single channel that it is, however often a decoder gives it', () => {
  const tone = Float64Array.from({ length: 24_000 }, (_, i) => 0.1 * Math.sin((2 * Math.PI * 1000 * i) / 24_000))
  const [once, twice] = [[tone], [tone, tone]].map((channels) => clipLevel('a', { sampleRate: 24_000, channels }))
  expect(twice).toEqual(once)
})
