/** The language of a script reaches the recordings: each line is spoken by a clip of its own language or by none. */
import { describe, expect, it } from 'vitest'
import { clipKey } from '../../../src/core/sound/clipKey.ts'
import { createClipSeconds, longestClipLengths } from '../../../src/core/sound/clipLengths.ts'
import { DEFAULT_SOUND_SETTINGS } from '../../../src/core/sound/soundSettings.ts'
import { cuesOn, type VoiceCue } from '../../../src/core/timeline/timeline.ts'
import { sourcesOf } from '../../../src/platform/audio/soundUrls.ts'
import { aCatalogue, aPose } from '../../support/aCatalogue.ts'
import { aScript } from '../../support/aScript.ts'
import { compiled } from '../../support/compiled.ts'

const LINE = 'Namaste.'
const key = clipKey(LINE)
/** Voices that have recorded the same letters in several languages. */
const voices = {
  willow: { 'en-US': { [key]: 1 }, 'pt-PT': { [key]: 2 }, 'pt-BR': { [key]: 3 }, 'de-DE': { [key]: 4 } },
  cedar: { 'en-US': { [key]: 1.5 }, 'de-DE': { [key]: 4.5 } },
}

function spoken(lang: string | undefined, voice = 'willow'): readonly string[] {
  const cue: VoiceCue = {
    track: 'voice',
    startTime: 0,
    endTime: 2,
    text: LINE,
    ...(lang === undefined ? {} : { lang }),
  }
  const urls = sourcesOf(cue, { ...DEFAULT_SOUND_SETTINGS, voice }, voices).map(({ url }) => url)
  return urls.map((url) => url.split('/').slice(-3, -1).join('/'))
}

describe('a line', () => {
  it.each([
    ['of the catalogue is spoken in its language', undefined, ['willow/en-US']],
    ['in German is spoken by a German clip and by no English one of the same letters', 'de', ['willow/de-DE']],
    ['is spoken in its own region first', 'pt-BR', ['willow/pt-BR', 'willow/pt-PT']],
    ['is spoken in another region of its language rather than by nobody', 'de-AT', ['willow/de-DE']],
    ['in a language that nobody recorded has no clip', 'es', []],
  ])('%s', (_what, lang, clips) => {
    expect(spoken(lang)).toEqual(clips)
  })

  it('falls to the default voice in the same language', () => {
    expect(spoken('de', 'cedar')).toEqual(['cedar/de-DE', 'willow/de-DE'])
    expect(spoken('pt', 'cedar')).toEqual(['willow/pt-PT', 'willow/pt-BR'])
  })
})

describe('the time that a line is given', () => {
  const clipSeconds = createClipSeconds(longestClipLengths(Object.values(voices)))
  const secondsIn = (lang: string) => {
    const steps = [{ kind: 'rest', pose: 'rest', seconds: 60, say: [{ at: 10, text: LINE }] }] as const
    const { cues } = compiled(aScript(steps as never, { lang }), aCatalogue(aPose({ id: 'rest' })), { clipSeconds })
    const line = cuesOn({ cues }, 'voice').find(({ text }) => text === LINE)
    return line && Math.round((line.endTime - line.startTime) * 1000) / 1000
  }

  it('is that of the longest clip in its language, else an estimate', () => {
    expect([secondsIn('en'), secondsIn('de'), secondsIn('es')]).toEqual([1.5, 4.5, 0.8])
  })
})
