/** What may hurt: holds, spasms, breath, people who should not, bending. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../../../src/core/catalogue/catalogue.ts'
import type { SessionScript, Step } from '../../../src/core/script/script.ts'
import { aCatalogue, aPose } from '../../support/aCatalogue.ts'
import { aScript } from '../../support/aScript.ts'
import { linted } from '../../support/linted.ts'

const standing = { start: 'standing', end: 'standing' } as const
const kneeling = { start: 'kneeling', end: 'kneeling' } as const
const FLEX = { avoid: ['FLEX'], ease: [] } as const
const EXT = { avoid: [], ease: ['EXT'] } as const

const catalogue = aCatalogue(
  aPose({ id: 'rest', category: 'rest', limits: { usualSeconds: 60, maxSeconds: 3600 } }),
  aPose({ id: 'short', limits: { usualSeconds: 30, maxSeconds: 60 } }),
  aPose({ id: 'one-side', sided: true, limits: { usualSeconds: 30, maxSeconds: 60 } }),
  aPose({ id: 'fold', flags: FLEX, counterPose: 'arch' }),
  aPose({ id: 'small-fold', flags: { avoid: [], ease: ['FLEX'] } }),
  aPose({ id: 'arch', flags: EXT, counterPose: 'fold' }),
  aPose({ id: 'wave', flags: { avoid: [], ease: ['FLEX', 'EXT'] } }),
  aPose({ id: 'stand', posture: standing }),
  aPose({ id: 'kneel', posture: kneeling }),
  aPose({ id: 'on-fours', posture: { start: 'all-fours', end: 'all-fours' } }),
  aPose({ id: 'box', category: 'breath', pattern: { inhale: 4, holdIn: 4, exhale: 4, holdOut: 4 } }),
  aPose({
    id: 'slow',
    category: 'breath',
    flags: { avoid: ['BP'], ease: [] },
    pattern: { inhale: 4, holdIn: 7, exhale: 8, holdOut: 0 },
  }),
)

const hold = (pose: string, seconds: number, more: Partial<Step> = {}): Step =>
  ({ kind: 'hold', pose, seconds, ...more }) as Step
const breathe = (pattern: string, seconds: number, pose = 'rest'): Step => ({ kind: 'breathe', pose, pattern, seconds })

/** Code and place of what one rule finds. */
function places(
  name: string,
  steps: readonly Step[],
  script: Partial<SessionScript> = {},
  known: Catalogue = catalogue,
) {
  return linted(aScript(steps, { positions: ['floor', 'standing'], ...script }), known)
    .filter(({ code }) => code.slice(2) === name)
    .map(({ path }) => path)
}

describe('A hold', () => {
  it('is as long as the catalogue allows, to the second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 200 }), fc.integer({ min: 20, max: 200 }), (most, seconds) => {
        const pose = aPose({ id: 'any', limits: { usualSeconds: 20, maxSeconds: most } })
        // The first 5 s are the way in.
        const found = places(
          'HOLD_LIMIT',
          [hold('rest', 60), hold('any', seconds + 5)],
          {},
          aCatalogue(...catalogue.poses, pose),
        )
        expect(found).toEqual(seconds > most ? ['/steps/1/seconds'] : [])
      }),
    )
  })

  it('is measured for each side', () => {
    expect(places('HOLD_LIMIT', [hold('rest', 30), hold('one-side', 60, { sides: 'both' })])).toEqual([])
    expect(places('HOLD_LIMIT', [hold('rest', 30), hold('one-side', 90, { sides: 'both' })])).toEqual([
      '/steps/1/seconds',
    ])
  })

  it('ends with each set of repetitions', () => {
    const known = aCatalogue(
      ...catalogue.poses,
      aPose({ id: 'lift', repSeconds: 6, limits: { usualSeconds: 30, maxSeconds: 60 } }),
    )
    const lift = (reps: number) =>
      places('HOLD_LIMIT', [{ kind: 'flow', pose: 'lift', reps, sets: 3, restSeconds: 20 }], {}, known)
    expect(lift(10)).toEqual([])
    expect(lift(11)).toEqual(['/steps/0/reps'])
  })

  it('does not get longer by being cut in two', () => {
    expect(places('HOLD_LIMIT', [hold('short', 40), hold('short', 40)])).toEqual(['/steps/1/seconds'])
    expect(places('HOLD_LIMIT', [hold('short', 40), hold('rest', 40), hold('short', 40)])).toEqual([])
  })

  it('begins again where there is a way there between', () => {
    expect(
      places('HOLD_LIMIT', [
        hold('short', 50),
        { kind: 'say', text: 'And once more.', seconds: 10 },
        hold('short', 50),
      ]),
    ).toEqual([])
  })
})

describe('A led breath', () => {
  it.each([
    ['as slow as four breaths of 19 s', 'slow', 90, []],
    ['as slow as five', 'slow', 110, ['/steps/0/pattern']],
    ['held on both ends for 4 s', 'box', 200, []],
  ])('may be %s, or not', (_, pattern, seconds, found) => {
    expect(places('BREATH_PACE', [breathe(pattern, seconds)])).toEqual(found)
  })

  it.each([
    [{ inhale: 2, holdIn: 0, exhale: 2.9, holdOut: 0 }, ['/breath']],
    [{ inhale: 2, holdIn: 0, exhale: 3, holdOut: 0 }, []],
    [{ inhale: 5, holdIn: 0, exhale: 5, holdOut: 5 }, ['/breath']],
    [{ inhale: 6, holdIn: 7, exhale: 8, holdOut: 0 }, ['/breath']],
  ])('is neither hurried nor drawn out: %j', (breath, found) => {
    expect(places('BREATH_PACE', [hold('rest', 120)], { breath })).toEqual(found)
  })

  it('says nothing of a breath that nobody follows', () => {
    const breath = { inhale: 1, holdIn: 0, exhale: 1, holdOut: 0 }
    expect(places('BREATH_PACE', [{ kind: 'rest', pose: 'rest', seconds: 120 }], { breath })).toEqual([])
  })

  it('is held by nobody who stands, and by nobody in a spasm', () => {
    expect(places('BREATH_HOLD', [breathe('box', 120)])).toEqual([])
    expect(places('BREATH_HOLD', [breathe('box', 120, 'stand')])).toEqual(['/steps/0/pattern'])
    expect(places('BREATH_HOLD', [breathe('box', 120)], { kind: 'acute-relief' })).toEqual(['/steps/0/pattern'])
    expect(places('BREATH_HOLD', [hold('rest', 120)], { kind: 'acute-relief', breath: 'box' })).toEqual(['/breath'])
  })

  it('may be said not to be held', () => {
    const say: Step = { kind: 'say', text: 'Never hold your breath.', seconds: 10 }
    expect(places('BREATH_HOLD', [say, hold('rest', 60)], { kind: 'acute-relief' })).toEqual([])
  })
})

describe('Who is named in `suits`', () => {
  it('meets nothing to be avoided, be it a pose or a breath', () => {
    expect(places('SUITS', [hold('fold', 60), hold('rest', 60)], { suits: ['FLEX'] })).toEqual(['/steps/0/pose'])
    expect(places('SUITS', [breathe('slow', 60)], { suits: ['BP'] })).toEqual(['/steps/0/pattern'])
    expect(places('SUITS', [hold('small-fold', 60)], { suits: ['FLEX'] })).toEqual([])
  })

  it('holds no breath where that is not for them', () => {
    expect(places('SUITS', [breathe('box', 60)], { suits: ['RESP'] })).toEqual(['/steps/0/pattern'])
    expect(places('SUITS', [breathe('box', 60)], { suits: ['KNEE'] })).toEqual([])
  })

  it('does not lie flat in pregnancy', () => {
    expect(places('SUITS', [hold('kneel', 60), hold('rest', 60)], { suits: ['PREG'] })).toEqual(['/steps/1/pose'])
  })

  it('is not named by a summary that says for whom it is not', () => {
    expect(places('SUITS', [hold('rest', 60)], { summary: 'Not for osteoporosis.' })).toEqual([])
    expect(places('SUITS', [hold('rest', 60)], { summary: 'For osteoporosis.' })).toEqual(['/suits'])
  })
})

describe('After long bending', () => {
  it.each([
    ['comes the counter-pose', ['fold', 'arch', 'rest'], []],
    ['comes rest', ['fold', 'rest'], []],
    ['comes a movement both ways', ['fold', 'wave'], []],
    ['comes something else after one more small bend', ['fold', 'small-fold', 'rest'], []],
    ['comes nothing', ['rest', 'fold'], ['/steps/1/pose']],
    ['come only other ways of bending', ['fold', 'small-fold', 'small-fold', 'rest'], ['/steps/0/pose']],
    ['comes nothing, and it was the other way', ['fold', 'arch'], ['/steps/1/pose']],
  ])('%s', (_, poses, found) => {
    expect(
      places(
        'COUNTER_POSE',
        poses.map((pose) => hold(pose, 80)),
      ),
    ).toEqual(found)
  })

  it('is long when two shorter ones follow each other', () => {
    expect(places('COUNTER_POSE', [hold('rest', 60), hold('fold', 50), hold('rest', 20), hold('fold', 50)])).toEqual([])
    expect(places('COUNTER_POSE', [hold('rest', 60), hold('fold', 50), hold('fold', 50)])).toEqual(['/steps/2/pose'])
  })
})

describe('Getting up and down', () => {
  const rounds = (times: number, seconds: number): Step => ({
    kind: 'repeat',
    times,
    steps: [hold('on-fours', seconds), hold('rest', seconds)],
  })

  it('happens five times in twenty minutes at most', () => {
    expect(places('POSTURE_CHANGES', [rounds(3, 60)])).toEqual([])
    expect(places('POSTURE_CHANGES', [rounds(4, 60)])).toEqual(['/steps/0/steps/0/pose'])
    expect(places('POSTURE_CHANGES', [rounds(4, 250)])).toEqual([])
  })

  it('does not count the ways between', () => {
    const kneeling: Step = { kind: 'repeat', times: 8, steps: [hold('kneel', 40), hold('rest', 40)] }
    expect(places('POSTURE_CHANGES', [kneeling])).toEqual([])
  })

  it('asks for no position that is not named', () => {
    expect(places('POSITION', [hold('rest', 60), hold('stand', 60)], { positions: ['floor'] })).toEqual([
      '/steps/1/pose',
    ])
    expect(places('POSITION', [hold('rest', 60)], { positions: ['bed'] })).toEqual([])
    expect(places('POSITION', [hold('kneel', 60)], { positions: ['bed'] })).toEqual(['/steps/0/pose'])
    expect(places('POSITION', [hold('rest', 60, { in: 'stand' })], { positions: ['floor'] })).toEqual(['/steps/0/in'])
  })
})

describe('The fallback of a pose', () => {
  it.each([
    ['nothing that the catalogue knows', 'nothing', ['/steps/0/pose']],
    ['the pose itself', 'any', ['/steps/0/pose']],
    ['another pose', 'rest', []],
  ])('may not be %s, if it is none', (_, fallback, found) => {
    const known = aCatalogue(...catalogue.poses, aPose({ id: 'any', fallback }))
    expect(
      places('FALLBACK', [hold('any', 60)], { breath: { inhale: 4, holdIn: 0, exhale: 6, holdOut: 0 } }, known),
    ).toEqual(found)
  })
})
