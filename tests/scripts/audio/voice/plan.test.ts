import { describe, expect, it } from 'vitest'
import { clipKey } from '../../../../src/core/sound/clipKey.ts'
import { kokoroHash, planClips, type ClipSources } from '../../../../scripts/audio/voice/plan.ts'
import type { VoiceClip, VoiceClips } from '../../../../scripts/audio/voice/voiceManifest.ts'
import type { KokoroVoice } from '../../../../scripts/audio/voice/voices.ts'

const willow: KokoroVoice = {
  engine: 'Kokoro',
  licence: 'Apache-2.0',
  attribution: 'Kokoro',
  id: 'willow',
  name: 'Willow',
  locale: 'en-US',
  accent: 'en-us',
  params: { mix: { af_heart: 1 }, speed: 0.8, gapSeconds: 0.6 },
  gain: 3,
}
const hashOf = (text: string) => kokoroHash(text, willow, {}, 'recipe')

function clipsOf(texts: readonly string[], change: Partial<VoiceClip> = {}): VoiceClips {
  return Object.fromEntries(
    texts.map((text) => [
      clipKey(text),
      { text, dur: 1, src: 'tts', hash: hashOf(text), ...change } satisfies VoiceClip,
    ]),
  )
}

describe('kokoroHash', () => {
  it('is the same for the same line, voice and lexicon', () => {
    expect(hashOf('Exhale slowly.')).toBe(
      kokoroHash('  Exhale   slowly. ', { ...willow, name: 'Other' }, { psoas: 'sˈoʊæs' }, 'recipe'),
    )
  })

  it.each([
    ['the wording', kokoroHash('Exhale softly.', willow, {}, 'recipe')],
    ['the pace', kokoroHash('Exhale slowly.', { ...willow, params: { ...willow.params, speed: 0.9 } }, {}, 'recipe')],
    ['the accent', kokoroHash('Exhale slowly.', { ...willow, accent: 'en-gb' }, {}, 'recipe')],
    [
      'an entry of the lexicon that the line uses',
      kokoroHash('Exhale slowly.', willow, { exhale: 'ɛkshˈeɪl' }, 'recipe'),
    ],
    ['the model or the polish', kokoroHash('Exhale slowly.', willow, {}, 'another recipe')],
  ])('changes with %s', (_, changed) => {
    expect(changed).not.toBe(hashOf('Exhale slowly.'))
  })
})

describe('planClips', () => {
  const planOf = (lines: readonly string[], clips: VoiceClips = {}, sources: Partial<ClipSources> = {}) =>
    planClips(lines, { clips, hasFile: () => true, recordings: new Map(), ...sources }, hashOf)
  const textsOf = (clips: readonly { readonly text: string }[]) => clips.map(({ text }) => text)

  it('speaks only what has no clip yet', () => {
    const { toSpeak, orphans } = planOf(['Rest.', 'Breathe in.'], clipsOf(['Rest.']))
    expect(textsOf(toSpeak)).toEqual(['Breathe in.'])
    expect(orphans).toEqual([])
  })

  it('speaks again what was made from something else', () => {
    expect(planOf(['Rest.'], clipsOf(['Rest.'], { hash: 'old' })).toSpeak).toHaveLength(1)
  })

  it('speaks again what the manifest lists but nobody can hear', () => {
    expect(planOf(['Rest.'], clipsOf(['Rest.']), { hasFile: () => false }).toSpeak).toHaveLength(1)
  })

  it('names the clips of lines that are gone', () => {
    expect(planOf(['Rest.'], clipsOf(['Rest.', 'Old words.'])).orphans).toEqual([clipKey('Old words.')])
  })

  it('speaks a line once, however often and however spaced it comes', () => {
    expect(textsOf(planOf(['Rest here.', ' Rest  here. ', '']).toSpeak)).toEqual(['Rest here.'])
  })

  describe('with a recording', () => {
    const recordings = new Map([[clipKey('Rest.'), 'take-1']])

    it('takes it instead of speaking the line', () => {
      const { toRecord, toSpeak } = planOf(['Rest.', 'Breathe in.'], {}, { recordings })
      expect(toRecord).toEqual([{ key: clipKey('Rest.'), text: 'Rest.', hash: 'take-1' }])
      expect(textsOf(toSpeak)).toEqual(['Breathe in.'])
    })

    it('takes it over a clip that was spoken', () => {
      expect(textsOf(planOf(['Rest.'], clipsOf(['Rest.']), { recordings }).toRecord)).toEqual(['Rest.'])
    })

    it('takes it once, and again when it changed', () => {
      const taken = clipsOf(['Rest.'], { src: 'recording', hash: 'take-1' })
      expect(planOf(['Rest.'], taken, { recordings })).toEqual({ toRecord: [], toSpeak: [], orphans: [] })
      const { toRecord } = planOf(['Rest.'], taken, { recordings: new Map([[clipKey('Rest.'), 'take-2']]) })
      expect(toRecord.map(({ hash }) => hash)).toEqual(['take-2'])
    })

    it('never speaks over a clip that was recorded, even when the recording is no longer there', () => {
      const taken = clipsOf(['Rest.'], { src: 'recording', hash: 'take-1' })
      expect(planOf(['Rest.'], taken)).toEqual({ toRecord: [], toSpeak: [], orphans: [] })
    })
  })
})
