import { describe, expect, it } from 'vitest'
import { clipKey } from '../../../src/core/sound/clipKey.ts'
import { createClipSeconds } from '../../../src/core/sound/clipLengths.ts'
import { frameAt } from '../../../src/core/timeline/frame.ts'
import { aCatalogue, aPose } from '../../support/aCatalogue.ts'
import { aScript } from '../../support/aScript.ts'
import { compiled } from '../../support/compiled.ts'
import { cuesOn } from '../../../src/core/timeline/timeline.ts'

const catalogue = aCatalogue(aPose({ id: 'rest', caption: 'Let the floor carry you' }))
const line = 'Relax.'
const recorded = createClipSeconds({ 'en-US': { [clipKey(line)]: 20 } })
const inLanguage = (lang: string) =>
  compiled(
    aScript(
      [
        { kind: 'say', text: line, seconds: 30 },
        { kind: 'rest', pose: 'rest', seconds: 60 },
      ],
      { lang },
    ),
    catalogue,
    {
      clipSeconds: recorded,
    },
  )

describe('a session in another language than the recorded voices', () => {
  const spokenIn = (lang: string) => cuesOn(inLanguage(lang), 'voice').find(({ text }) => text === line)

  it('never takes its time from a recorded line of the same letters', () => {
    const seconds = (lang: string) => {
      const cue = spokenIn(lang)
      return cue ? cue.endTime - cue.startTime : NaN
    }
    expect([seconds('en-GB'), seconds('de') < 2]).toEqual([20, true])
  })

  it('says of each line that the author wrote in which language it is, and leaves those of the catalogue in theirs', () => {
    const cues = cuesOn(inLanguage('de-AT'), 'voice')
    expect(new Set(cues.map(({ text, lang }) => `${text === line} ${lang}`))).toEqual(
      new Set(['true de-AT', 'false undefined']),
    )
    expect(spokenIn('en')?.lang).toBeUndefined()
  })

  it('gives each caption its own language', () => {
    const timeline = inLanguage('de')
    const captionAt = (position: number) => {
      const { caption, captionLang } = frameAt(timeline, position)
      return [caption, captionLang]
    }
    expect(captionAt(spokenIn('de')?.startTime ?? NaN)).toEqual([line, 'de'])
    expect(captionAt(timeline.duration - 20)).toEqual(['Let the floor carry you', null])
  })
})
