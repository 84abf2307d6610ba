import { describe, expect, it } from 'vitest'
import { clipKey } from '../../../../src/core/sound/clipKey.ts'
import { recordingScript, type RecordingSources } from '../../../../scripts/audio/voice/recordingScript.ts'
import type { VoiceClip, VoiceManifest } from '../../../../scripts/audio/voice/voiceManifest.ts'

const line = 'Exhale, and say “rest”.'
const key = clipKey(line)

function aPack(clip: Partial<VoiceClip> = {}): VoiceManifest {
  const voice = { id: 'willow', name: 'Willow', engine: 'e', params: {}, licence: 'l', attribution: 'a' }
  const clips = { [key]: { text: line, dur: 2.34, src: 'tts' as const, hash: 'h', ...clip } }
  return { schema: 1, locale: 'en-US', voice, formats: ['mp3'], clips }
}
const scriptOf = (lines: readonly string[], sources: Partial<RecordingSources> = {}) =>
  recordingScript(lines, { lexicon: {}, pack: null, isRecorded: () => false, ...sources }).split('\r\n')

describe('recordingScript', () => {
  it('names the file of every line, one row a line', () => {
    expect(scriptOf(['Rest here.', line])).toEqual([
      'key,text,notes',
      `${clipKey('Rest here.')},Rest here.,`,
      `${key},"Exhale, and say “rest”.",`,
      '',
    ])
  })

  it('keeps quotes readable for every table program', () => {
    expect(scriptOf(['Say "rest".'])[1]).toContain(',"Say ""rest"".",')
  })

  it('notes how long the voice takes and how the words of the lexicon sound', () => {
    const [, row] = scriptOf([line], { pack: aPack(), lexicon: { exhale: 'ɛkshˈeɪl', psoas: 'sˈoʊæs' } })
    expect(row).toMatch(/,Willow takes 2\.3 s; exhale is \/ɛkshˈeɪl\/$/)
  })

  it('notes what is recorded, in the folder or in the pack', () => {
    expect(scriptOf([line], { isRecorded: (recorded) => recorded === key })[1]).toMatch(/,recorded$/)
    expect(scriptOf([line], { pack: aPack({ src: 'recording' }) })[1]).toMatch(/,recorded; Willow takes 2\.3 s$/)
    expect(scriptOf([line], { pack: aPack() })[1]).not.toContain('recorded')
  })
})
