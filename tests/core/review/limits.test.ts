/** Each rule at both sides of what it allows. */
import { describe, expect, it } from 'vitest'
import type { Posture } from '../../../src/core/catalogue/catalogue.ts'
import type { Position, SessionScript, Step } from '../../../src/core/script/script.ts'
import { aCatalogue, aPose, POSTURES } from '../../support/aCatalogue.ts'
import { aScript } from '../../support/aScript.ts'
import { allSounds, linted } from '../../support/linted.ts'

const endless = { usualSeconds: 60, maxSeconds: 7200 }
const catalogue = aCatalogue(
  ...POSTURES.map((posture) => aPose({ id: posture, posture: { start: posture, end: posture }, limits: endless })),
  aPose({ id: 'fold', flags: { avoid: ['FLEX'], ease: [] }, limits: endless }),
  aPose({ id: 'lone-fold', flags: { avoid: ['FLEX'], ease: [] }, counterPose: null, limits: endless }),
  aPose({ id: 'arch', flags: { avoid: ['EXT'], ease: [] }, limits: endless }),
  aPose({ id: 'ease-fold', flags: { avoid: [], ease: ['FLEX'] }, counterPose: 'arch', limits: endless }),
  aPose({ id: 'ease-arch', flags: { avoid: [], ease: ['EXT'] }, counterPose: 'fold', limits: endless }),
  aPose({ id: 'lie', category: 'rest', limits: endless }),
)

const hold = (pose: string, seconds: number, more: Partial<Step> = {}) =>
  ({ kind: 'hold', pose, seconds, ...more }) as Step
const lie = (seconds: number): Step => ({ kind: 'rest', pose: 'lie', seconds })
const say = (text: string, seconds = 30): Step => ({ kind: 'say', text, seconds })

function places(name: string, steps: readonly Step[], script: Partial<SessionScript> = {}) {
  return linted(aScript(steps, { positions: ['floor', 'standing', 'chair'], ...script }), catalogue)
    .filter(({ code }) => code.slice(2) === name)
    .map(({ path }) => path)
}

describe('Time', () => {
  it.each([
    ['supine', 'standing', 9, true],
    ['supine', 'standing', 10, false],
    ['standing', 'supine', 9, true],
    ['chair', 'kneeling', 9, true],
    ['standing', 'chair', 8, false],
    ['supine', 'all-fours', 8, false],
  ] as const)(
    'between the floor and the feet is fifteen seconds: from %s to %s in %d s and the way in',
    (from, to, arrive, isTooLittle) => {
      expect(places('LEVEL_CHANGE', [hold(from, 60), hold(to, 60, { arrive })])).toEqual(
        isTooLittle ? ['/steps/1/arrive'] : [],
      )
    },
  )

  it.each([
    [19, ['/steps/1/seconds']],
    [20, []],
  ])('in a pose is fifteen seconds at least: %d s with the way in', (seconds, found) => {
    expect(places('SHORT_HOLD', [lie(60), hold('supine', seconds), lie(60)])).toEqual(found)
  })

  it('in a pose is that of its shorter side', () => {
    const steps = [lie(60), hold('supine', 60), hold('prone', 14), lie(60)]
    expect(places('SHORT_HOLD', steps)).toEqual(['/steps/2/seconds'])
  })

  it.each([
    [64, []],
    [65, ['/steps/1/pose']],
  ])('bent one way is a minute before a counter-pose is due: %d s with the way in', (seconds, found) => {
    expect(places('COUNTER_POSE', [lie(60), hold('lone-fold', seconds)])).toEqual(found)
  })

  it.each([
    [899, 0, []],
    [900, 0, ['/steps']],
    [811, 89, ['/steps']],
    [810, 90, []],
  ])('to rest is a tenth from fifteen minutes on: %d s of movement, %d s of rest', (moving, resting, found) => {
    const steps = [hold('prone', moving), ...(resting > 0 ? [lie(resting)] : [])]
    expect(places('REST_SHARE', steps)).toEqual(found)
  })

  it.each([
    [100, []],
    [120, ['/steps']],
    [130, ['/steps']],
  ])('to say when to stop is the first two minutes: after %d s', (seconds, found) => {
    const both =
      'If anything hurts sharply, stop and rest. If you feel dizzy, tingly or short of air, let the breath be ordinary.'
    expect(places('STOP_CUE', [hold('prone', seconds), say(both, 60), hold('prone', 60)])).toEqual(found)
  })
})

describe('A led breath', () => {
  const pattern = (inhale: number, holdIn: number, exhale: number, holdOut: number) => ({
    inhale,
    holdIn,
    exhale,
    holdOut,
  })

  it.each([
    [pattern(2, 0, 2.9, 0), 65, true],
    [pattern(2, 0, 3, 0), 65, false],
    [pattern(4, 4, 4, 4), 125, false],
    [pattern(4, 4.1, 4, 4), 75, false],
    [pattern(4, 4.1, 4, 4), 125, true],
    [pattern(5, 5, 6, 4), 105, true],
    [pattern(5, 5, 6, 4), 95, false],
    [pattern(5, 5, 6.1, 4), 75, true],
    [pattern(4, 0, 4, 4), 65, false],
    [pattern(4, 0, 4, 4.1), 65, true],
  ])('has limits: %j in a step of %d s', (breath, seconds, isWrong) => {
    const steps: readonly Step[] = [{ kind: 'breathe', pose: 'lie', pattern: breath, seconds }]
    expect(places('BREATH_PACE', steps)).toEqual(isWrong ? ['/steps/0/pattern'] : [])
  })
})

describe('A posture', () => {
  it.each<[Posture, readonly Position[]]>([
    ['standing', ['standing']],
    ['chair', ['chair']],
    ['sitting', ['floor', 'bed']],
    ['kneeling', ['floor']],
    ['all-fours', ['floor']],
    ['prone', ['floor', 'bed']],
    ['supine', ['floor', 'bed']],
    ['side-lying', ['floor', 'bed']],
  ])('has its places: %s', (posture, possible) => {
    for (const position of ['bed', 'chair', 'floor', 'standing'] as const)
      expect([position, places('POSITION', [hold(posture, 60)], { positions: [position] })]).toEqual([
        position,
        possible.includes(position) ? [] : ['/steps/0/pose'],
      ])
  })

  it.each<[Posture, Posture, boolean]>([
    ['standing', 'supine', true],
    ['standing', 'prone', true],
    ['supine', 'prone', true],
    ['supine', 'all-fours', true],
    ['prone', 'all-fours', false],
    ['standing', 'chair', false],
    ['supine', 'sitting', false],
    ['prone', 'kneeling', false],
    ['supine', 'side-lying', false],
  ])('is another way up or not: %s and %s', (one, other, isChange) => {
    const rounds: Step = { kind: 'repeat', times: 4, steps: [hold(one, 60), hold(other, 60)] }
    expect(places('POSTURE_CHANGES', [rounds])).toEqual(isChange ? ['/steps/0/steps/0/pose'] : [])
  })

  it.each([
    [199, ['/steps/0/steps/0/pose']],
    [240, []],
  ])('may change five times in twenty minutes: each for %d s', (seconds, found) => {
    const rounds: Step = { kind: 'repeat', times: 4, steps: [hold('supine', seconds), hold('prone', seconds)] }
    expect(places('POSTURE_CHANGES', [rounds])).toEqual(found)
  })
})

describe('A counter-pose', () => {
  it.each([
    ['fold', 'arch', []],
    ['arch', 'fold', []],
    ['fold', 'ease-fold', ['/steps/2/pose']],
    ['ease-fold', 'fold', ['/steps/2/pose']],
    ['arch', 'ease-arch', ['/steps/2/pose']],
    ['ease-arch', 'arch', ['/steps/2/pose']],
  ])('is none that bends the same way: %s, then %s', (first, then, found) => {
    expect(places('COUNTER_POSE', [lie(60), hold(first, 40), hold(then, 64)])).toEqual(found)
  })
})

describe('Words', () => {
  const inTitle = (name: string, title: string) => places(name, [lie(120)], { title })
  const inSpeech = (name: string, text: string) => places(name, [say(text), lie(120)])

  it.each([
    ...['Treat', 'treats', 'treated', 'treating', 'treatment', 'treatments', 'prevent', 'prevents', 'prevented'],
    ...['preventing', 'prevention', 'relieve', 'relieves', 'relieved', 'relieving', 'relief', 'reduce', 'reduces'],
    ...['prove', 'proven', 'proves', 'clinically', 'scientific', 'scientifically', 'studies', 'a study', 'research'],
    ...['trial shows', 'trials found', 'trials prove'],
  ])('that claim need a source: %s', (words) => {
    expect(inTitle('CLAIM', `This ${words} a back.`)).toEqual(['/title'])
  })

  it.each(['retreats', 'a trial', 'trials', 'irreproducible', 'my study'])(
    'that claim nothing need none: %s',
    (words) => {
      expect(inTitle('CLAIM', `This ${words} a back.`)).toEqual([])
    },
  )

  it.each([
    ['Saragiotto 2016 found little.', []],
    ['A review by Wieland found little (Cochrane, 2022).', []],
    ['O’Connor-Smith and others, 1999.', []],
    ['Saragiotto found little.', ['/title']],
    ['it was in 2016.', ['/title']],
    ['Saragiotto found little. it was in 2016.', ['/title']],
    ['Saragiotto 20161.', ['/title']],
    ['Saragiotto 1816.', ['/title']],
    ['X 2016.', ['/title']],
  ])('that name a study and its year are a source: %s', (evidence, found) => {
    expect(places('CLAIM', [lie(120)], { title: 'Relief', evidence })).toEqual(found)
  })

  it.each([
    ...['cure', 'cures', 'cured', 'curing', 'heals your', 'heal the', 'heals a', 'heals any', 'heals every'],
    ...['guarantee', 'guarantees', 'guaranteed', 'miracle', 'miracles', 'pain-free', 'pain free', 'risk-free'],
    ...['risk free', 'instant', 'instantly', 'will relieve your pain', 'will fix the pain', 'will stop your pain'],
    ...['will end the pain', 'for good'],
  ])('that promise are not said: %s', (words) => {
    expect(inTitle('PROMISE', `This ${words} back.`)).toEqual(['/title'])
  })

  it.each(['secure', 'heals', 'instance', 'for goodness', 'will end', 'obscures'])(
    'that promise nothing are said: %s',
    (words) => {
      expect(inTitle('PROMISE', `This ${words} back.`)).toEqual([])
    },
  )

  it.each([
    ...['You should', 'you must', 'push harder', 'pushes deeper', 'pushing further', 'push through', 'deeper', 'fix'],
    ...['weak', 'out of place'],
  ])('that push or judge are not said: %s', (words) => {
    expect(inSpeech('TONE', `${words} here.`)).toEqual(['/steps/0/text'])
  })

  it.each(['You could', 'push the floor away', 'deep', 'affix', 'week', 'place'])(
    'that invite are said: %s',
    (words) => {
      expect(inSpeech('TONE', `${words} here.`)).toEqual([])
    },
  )

  it.each(['Hold your breath.', 'Now hold the breath a little.'])(
    'that hold the breath are not said in a spasm: %s',
    (text) => {
      expect(places('BREATH_HOLD', [say(text), lie(120)], { kind: 'acute-relief' })).toEqual(['/steps/0/text'])
      expect(places('BREATH_HOLD', [say(text), lie(120)])).toEqual([])
    },
  )

  it.each([
    ['For pregnancy', ['/suits']],
    ['While pregnant', ['/suits']],
    ['Osteoporosis', ['/suits']],
    ['With osteoporotic bones', ['/suits']],
    ['Bone-friendly', ['/suits']],
    ['Bone friendly', ['/suits']],
    ['Friendly', []],
  ])('that say for whom a session is stand in `suits` as well: %s', (title, found) => {
    expect(inTitle('SUITS', title)).toEqual(found)
  })

  it.each([
    ['en', ['/steps/0/text']],
    ['en-GB', ['/steps/0/text']],
    ['enm', []],
    ['de', []],
  ])('that nobody has heard are told in English: %s', (lang, found) => {
    const sounds = { ...allSounds, unknownWords: () => ['namaste', 'asana'] }
    const issues = linted(aScript([say('Namaste, asana.'), lie(120)], { lang }), catalogue, sounds)
    expect(issues.filter(({ code }) => code === 'E_WORD').map(({ path }) => path)).toEqual(found)
  })

  it('are looked for wherever they stand', () => {
    const words = 'A cure.'
    const steps: readonly Step[] = [
      { kind: 'section', title: words },
      say(words),
      { kind: 'repeat', times: 2, steps: [{ kind: 'rest', pose: 'lie', seconds: 60, say: [{ at: 9, text: words }] }] },
      hold('prone', 60, { say: [{ at: 9, text: words }] }),
    ]
    const where = places('PROMISE', steps, { title: words, summary: words, note: words, evidence: words })
    expect(where).toEqual([
      ...['/title', '/summary', '/note', '/steps/0/title', '/steps/1/text'],
      ...['/steps/2/steps/0/say/0/text', '/steps/3/say/0/text'],
    ])
  })
})

describe('What is recorded', () => {
  it('is told by its count', () => {
    const hasClip = (line: string) => line !== 'Let us begin.'
    const issues = linted(aScript([say('Let us begin.'), lie(120)]), catalogue, { ...allSounds, hasClip })
    expect(issues.filter(({ code }) => code === 'W_CLIP').map(({ message }) => message)).toEqual([
      '1 of its 6 lines is not recorded yet (npm run audio:voice).',
    ])
    const none = linted(aScript([say('Let us begin.'), lie(120)]), catalogue, { ...allSounds, hasClip: () => false })
    expect(none.find(({ code }) => code === 'W_CLIP')?.message).toMatch(/^6 of its 6 lines are not recorded/)
  })

  it('is what the session needs', () => {
    const sounds = { ...allSounds, cues: new Set<string>(), ambience: new Set<string>() }
    const issues = linted(aScript([lie(120)], { ambience: 'rain' }), catalogue, sounds)
    expect(issues.filter(({ code }) => code === 'E_SOUND').map(({ message }) => message)).toEqual([
      'There is no sound “rain”.',
      'There is no sound “bowl”.',
    ])
  })
})

describe('Evidence', () => {
  it.each([
    ['Nobody has tested this session itself.', []],
    ['A small trial. Nobody has tested this session itself.', []],
    ['Nobody has tested this session itself. Really.', ['/evidence']],
    [undefined, ['/evidence']],
  ])('ends by saying what nobody knows: %s', (evidence, found) => {
    expect(places('EVIDENCE', [lie(120)], evidence === undefined ? {} : { evidence })).toEqual(found)
  })
})
