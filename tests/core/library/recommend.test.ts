import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recommend, type Candidate, type Preferences } from '../../../src/core/library/recommend.ts'

const firstMoves: Candidate = { id: 'first-moves', regions: ['lower'], kind: 'acute-relief', minutes: 8 }
const midBack: Candidate = { id: 'mid-back', regions: ['mid'], kind: 'gentle-yoga', minutes: 10 }
const easyNeck: Candidate = { id: 'easy-neck', regions: ['neck', 'upper'], kind: 'gentle-yoga', minutes: 8 }
const shelf = [firstMoves, midBack, easyNeck]

const preferences = (given: Partial<Preferences>): Preferences => ({
  regions: ['lower'],
  pain: 4,
  minutes: 10,
  ...given,
})

describe('which session fits', () => {
  it.each<[string, Partial<Preferences>, string, string]>([
    ['the lower back', { regions: ['lower'] }, 'first-moves', 'region'],
    ['the mid back', { regions: ['mid'] }, 'mid-back', 'region'],
    ['the neck', { regions: ['neck'] }, 'easy-neck', 'region'],
    ['neck and upper back', { regions: ['neck', 'upper'] }, 'easy-neck', 'region'],
    ['neck, upper and lower back', { regions: ['lower', 'neck', 'upper'] }, 'easy-neck', 'some-regions'],
    ['three minutes for the lower back', { minutes: 3 }, 'first-moves', 'closest-minutes'],
    ['strong pain in the lower back', { pain: 7 }, 'first-moves', 'gentle'],
    ['strong pain in the mid back', { regions: ['mid'], pain: 9 }, 'first-moves', 'gentle-elsewhere'],
    ['pain that was not said', { regions: ['mid'], pain: null }, 'mid-back', 'region'],
  ])('for %s', (_description, given, id, reason) => {
    expect(recommend(shelf, preferences(given))[0]).toEqual({ id, reason })
  })

  it.each<[number | null, string, string]>([
    [null, 'mid-back', 'region'],
    [0, 'mid-back', 'region'],
    [6, 'mid-back', 'region'],
    [7, 'first-moves', 'gentle-elsewhere'],
    [10, 'first-moves', 'gentle-elsewhere'],
  ])('puts what is gentle first from a pain of 7 on, and not before: %s', (pain, id, reason) => {
    expect(recommend(shelf, preferences({ regions: ['mid'], pain }))[0]).toEqual({ id, reason })
  })

  it('says honestly that nothing is made for the region', () => {
    expect(recommend([easyNeck], preferences({ regions: ['lower'] }))).toEqual([
      { id: 'easy-neck', reason: 'other-region' },
    ])
  })

  it('leaves what asks too much for an easier day when the pain is strong', () => {
    const reasons = Object.fromEntries(
      recommend(shelf, preferences({ regions: ['mid'], pain: 8 })).map((fit) => [fit.id, fit.reason]),
    )
    expect(reasons).toEqual({ 'first-moves': 'gentle-elsewhere', 'mid-back': 'easier-day', 'easy-neck': 'easier-day' })
  })

  it.each([
    ['as long as was asked for before one that is shorter', [10, 9]],
    ['a little short before one that is as much too long', [5, 15]],
    ['five minutes short before one that is three too long', [5, 13]],
    ['two minutes too long before one that is five short', [12, 5]],
    ['a minute too long before one that is three short', [11, 7]],
  ])('takes a session that is %s', (_which, [better, worse]) => {
    const list = [worse, better].map((minutes = 0) => ({ ...midBack, id: `${minutes}-minutes`, minutes }))
    expect(recommend(list, preferences({ regions: ['mid'] })).map((fit) => fit.id)).toEqual(
      list.map(({ id }) => id).reverse(),
    )
  })

  it.each([
    [7, 'closest-minutes'],
    [8, 'region'],
    [10, 'region'],
    [12, 'region'],
    [13, 'closest-minutes'],
  ])('counts %d minutes as ten, or says that they are the closest', (minutes, reason) => {
    expect(recommend([{ ...midBack, minutes }], preferences({ regions: ['mid'] }))).toEqual([
      { id: 'mid-back', reason },
    ])
  })

  it('takes what is made for the region alone before what is made for the whole back', () => {
    const wholeBack: Candidate = { ...midBack, id: 'all-of-it', regions: ['upper', 'mid', 'lower'] }
    expect(recommend([wholeBack, midBack], preferences({ regions: ['mid'] })).map((fit) => fit.id)).toEqual([
      'mid-back',
      'all-of-it',
    ])
  })

  it('takes what fits as well in the order of the ids', () => {
    const list = ['b', 'c', 'a'].map((id) => ({ ...midBack, id }))
    expect(recommend(list, preferences({ regions: ['mid'] })).map((fit) => fit.id)).toEqual(['a', 'b', 'c'])
  })
})

const region = fc.constantFrom('neck' as const, 'upper' as const, 'mid' as const, 'lower' as const, 'hips' as const)
const regions = fc.uniqueArray(region, { minLength: 1 })
const kind = fc.constantFrom(
  ...(['gentle-yoga', 'acute-relief', 'strength', 'breath', 'meditation', 'desk-break', 'bedtime'] as const),
)
const candidates = fc.uniqueArray(
  fc.record({ id: fc.string({ minLength: 1, maxLength: 4 }), regions, kind, minutes: fc.integer({ min: 1, max: 60 }) }),
  { selector: (candidate) => candidate.id, minLength: 1 },
)
const anyPreferences = fc.record({
  regions,
  pain: fc.option(fc.integer({ min: 0, max: 10 })),
  minutes: fc.constantFrom(3, 5, 10, 20, 30),
})

describe('rules of the ranking', () => {
  it('keeps every session, whatever their order', () => {
    fc.assert(
      fc.property(candidates, anyPreferences, (list, given) => {
        const ranked = recommend(list, given)
        expect(ranked.map((fit) => fit.id).toSorted()).toEqual(list.map((candidate) => candidate.id).toSorted())
        expect(recommend(list.toReversed(), given)).toEqual(ranked)
      }),
    )
  })

  it('never puts another kind before an acute relief when the pain is 7 or more', () => {
    fc.assert(
      fc.property(candidates, anyPreferences, fc.integer({ min: 7, max: 10 }), (list, given, pain) => {
        const kinds = recommend(list, { ...given, pain }).map(
          (fit) => list.find((candidate) => candidate.id === fit.id)?.kind,
        )
        const acute = kinds.filter((each) => each === 'acute-relief').length
        expect(kinds.slice(0, acute).every((each) => each === 'acute-relief')).toBe(true)
      }),
    )
  })

  it('never calls a session easy that is not, when the pain is 7 or more', () => {
    fc.assert(
      fc.property(candidates, anyPreferences, fc.integer({ min: 7, max: 10 }), (list, given, pain) => {
        for (const { id, reason } of recommend(list, { ...given, pain })) {
          const easy = ['acute-relief', 'breath', 'meditation'].includes(
            list.find((each) => each.id === id)?.kind ?? '',
          )
          expect(reason === 'easier-day').toBe(!easy)
        }
      }),
    )
  })
})
