import { describe, expect, it } from 'vitest'
import { clipKey } from '../../../../src/core/session/clipKey.ts'
import { clipHash, planClips } from '../../../../scripts/audio/voice/plan.ts'
import type { VoiceClip, VoiceClips } from '../../../../scripts/audio/voice/voiceManifest.ts'
import type { Voice } from '../../../../scripts/audio/voice/voices.ts'

const willow: Voice = {
  id: 'willow',
  name: 'Willow',
  locale: 'en-US',
  accent: 'en-us',
  params: { mix: { af_heart: 1 }, speed: 0.8, gapSeconds: 0.6 },
}
const hashOf = (text: string) => clipHash(text, willow, {}, 'recipe')

function clipsOf(texts: readonly string[], change: Partial<VoiceClip> = {}): VoiceClips {
  return Object.fromEntries(
    texts.map((text) => [
      clipKey(text),
      { text, dur: 1, src: 'tts', hash: hashOf(text), ...change } satisfies VoiceClip,
    ]),
  )
}

describe('clipHash', () => {
  it('is the same for the same line, voice and lexicon', () => {
    expect(hashOf('Exhale slowly.')).toBe(
      clipHash('  Exhale   slowly. ', { ...willow, name: 'Other' }, { psoas: 'sˈoʊæs' }, 'recipe'),
    )
  })

  it.each([
    ['the wording', clipHash('Exhale softly.', willow, {}, 'recipe')],
    ['the pace', clipHash('Exhale slowly.', { ...willow, params: { ...willow.params, speed: 0.9 } }, {}, 'recipe')],
    ['the accent', clipHash('Exhale slowly.', { ...willow, accent: 'en-gb' }, {}, 'recipe')],
    [
      'an entry of the lexicon that the line uses',
      clipHash('Exhale slowly.', willow, { exhale: 'ɛkshˈeɪl' }, 'recipe'),
    ],
    ['the model or the polish', clipHash('Exhale slowly.', willow, {}, 'another recipe')],
  ])('changes with %s', (_, changed) => {
    expect(changed).not.toBe(hashOf('Exhale slowly.'))
  })
})

describe('planClips', () => {
  const isThere = () => true

  it('speaks only what has no clip yet', () => {
    const { toSpeak, orphans } = planClips(['Rest.', 'Breathe in.'], clipsOf(['Rest.']), isThere, hashOf)
    expect(toSpeak.map(({ text }) => text)).toEqual(['Breathe in.'])
    expect(orphans).toEqual([])
  })

  it('speaks again what was made from something else', () => {
    const { toSpeak } = planClips(['Rest.'], clipsOf(['Rest.'], { hash: 'old' }), isThere, hashOf)
    expect(toSpeak).toHaveLength(1)
  })

  it('speaks again what the manifest lists but nobody can hear', () => {
    const { toSpeak } = planClips(['Rest.'], clipsOf(['Rest.']), () => false, hashOf)
    expect(toSpeak).toHaveLength(1)
  })

  it('never speaks over a recording', () => {
    const { toSpeak } = planClips(['Rest.'], clipsOf(['Rest.'], { src: 'recording', hash: '' }), isThere, hashOf)
    expect(toSpeak).toEqual([])
  })

  it('names the clips of lines that are gone', () => {
    const { orphans } = planClips(['Rest.'], clipsOf(['Rest.', 'Old words.']), isThere, hashOf)
    expect(orphans).toEqual([clipKey('Old words.')])
  })

  it('speaks a line once, however often and however spaced it comes', () => {
    const { toSpeak } = planClips(['Rest here.', ' Rest  here. ', ''], {}, isThere, hashOf)
    expect(toSpeak.map(({ text }) => text)).toEqual(['Rest here.'])
  })
})
