/** What breaks trust: minutes, sounds, words. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KnownSounds } from '../../../src/core/review/rule.ts'
import type { SessionScript, Step } from '../../../src/core/script/script.ts'
import { aCatalogue, aPose } from '../../support/aCatalogue.ts'
import { aScript } from '../../support/aScript.ts'
import { allSounds, linted } from '../../support/linted.ts'

const catalogue = aCatalogue(
  aPose({ id: 'lie', category: 'rest', limits: { usualSeconds: 60, maxSeconds: 3600 } }),
  aPose({ id: 'move', limits: { usualSeconds: 60, maxSeconds: 3600 } }),
)
const lie = (seconds: number): Step => ({ kind: 'rest', pose: 'lie', seconds })
const move = (seconds: number): Step => ({ kind: 'hold', pose: 'move', seconds })
const say = (text: string, seconds = 20): Step => ({ kind: 'say', text, seconds })

interface Seed {
  readonly steps?: readonly Step[]
  readonly script?: Partial<SessionScript>
  readonly sounds?: Partial<KnownSounds>
}

function places(name: string, { steps = [lie(120)], script = {}, sounds = {} }: Seed) {
  return linted(aScript(steps, script), catalogue, { ...allSounds, ...sounds })
    .filter(({ code }) => code.slice(2) === name)
    .map(({ path }) => path)
}

describe('The minutes', () => {
  it('are those that the session takes, to one per cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 60, max: 2400 }), (minutes, seconds) => {
        const isRight = Math.abs(seconds - 60 * minutes) * 100 <= 60 * minutes
        expect(places('MINUTES', { steps: [lie(seconds)], script: { minutes } })).toEqual(isRight ? [] : ['/minutes'])
      }),
    )
  })
})

describe('A sound', () => {
  it.each([
    ['of the background', { ambience: new Set<string>() }, ['/ambience']],
    ['of a chime', { cues: new Set(['side-change']) }, ['/steps']],
    ['no more than there is', {}, []],
  ])('has to be there: %s', (_, sounds, found) => {
    expect(places('SOUND', { script: { ambience: 'rain' }, sounds })).toEqual(found)
  })

  it('of a line that is not recorded is told once for all of them', () => {
    expect(places('CLIP', { steps: [lie(60), move(60)], sounds: { hasClip: () => false } })).toEqual(['/steps'])
  })

  it('of a word that nobody has heard is told where the word stands, in English', () => {
    const steps = [say('Rest in balasana.'), lie(60)]
    const sounds = { unknownWords: (line: string) => (line.includes('balasana') ? ['balasana'] : []) }
    expect(places('WORD', { steps, sounds })).toEqual(['/steps/0/text'])
    expect(places('WORD', { steps, sounds, script: { lang: 'de' } })).toEqual([])
  })
})

describe('A claim', () => {
  const source = 'A small trial (Cramer 2017) looked at necks.'

  it.each(['It relieves a stiff neck.', 'Treats back pain.', 'Proven to work.', 'Studies show that it helps.'])(
    'needs a source: %s',
    (summary) => {
      expect(places('CLAIM', { script: { summary } })).toEqual(['/summary'])
      expect(places('CLAIM', { script: { summary, evidence: 'Many studies.' } })).toEqual(['/summary'])
      expect(places('CLAIM', { script: { summary, evidence: source } })).toEqual([])
    },
  )

  it.each(['This is no treatment.', 'It cannot prevent pain.', 'Ten minutes for a stiff neck.', 'A soft retreat.'])(
    'is not made by: %s',
    (summary) => expect(places('CLAIM', { script: { summary } })).toEqual([]),
  )

  it('is found in what is spoken, also inside repeats', () => {
    const steps: readonly Step[] = [lie(60), { kind: 'repeat', times: 2, steps: [say('This will relieve your back.')] }]
    expect(places('CLAIM', { steps })).toEqual(['/steps/1/steps/0/text'])
  })
})

describe('A promise', () => {
  it.each(['A cure for your back.', 'Heal your spine.', 'A pain-free week, guaranteed.'])(
    'is not made, whatever the source: %s',
    (title) => expect(places('PROMISE', { script: { title, evidence: 'Cochrane, 2022.' } })).toEqual(['/title']),
  )

  it.each(['There is no cure here.', 'Secure your chair.', 'Wait until it has healed.'])('is none: %s', (title) =>
    expect(places('PROMISE', { script: { title } })).toEqual([]),
  )
})

describe('A voice', () => {
  it('invites', () => {
    expect(places('TONE', { steps: [say('You should go deeper.'), lie(60)] })).toEqual(['/steps/0/text'])
    expect(places('TONE', { steps: [say('Nothing here should be deeper. Not today.'), lie(60)] })).toEqual([])
  })

  it('says when to stop, where there is something to stop', () => {
    const hurt = 'If anything hurts sharply, stop and rest.'
    const dizzy = 'If you feel dizzy, tingly or short of air, let the breath be ordinary.'
    expect(places('STOP_CUE', { steps: [lie(120)] })).toEqual([])
    expect(places('STOP_CUE', { steps: [move(120)] })).toEqual(['/steps'])
    expect(places('STOP_CUE', { steps: [say(hurt), move(120)] })).toEqual(['/steps'])
    expect(places('STOP_CUE', { steps: [say(`${hurt} ${dizzy}`), move(120)] })).toEqual([])
    expect(places('STOP_CUE', { steps: [move(120), say(`${hurt} ${dizzy}`)] })).toEqual(['/steps'])
  })
})

describe('A long session', () => {
  it('rests for a tenth of its time', () => {
    expect(places('REST_SHARE', { steps: [move(840), lie(50)] })).toEqual([])
    expect(places('REST_SHARE', { steps: [move(860), lie(80)] })).toEqual(['/steps'])
    expect(places('REST_SHARE', { steps: [move(860), lie(100)] })).toEqual([])
  })
})
