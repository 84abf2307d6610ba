import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FILTER_CHOICES, parseFilterQuery, toFilterQuery } from '../../../src/core/library/filterQuery.ts'
import { filterSessions, NO_FILTER, type SessionFilter } from '../../../src/core/library/sessionFilter.ts'
import type { SessionSummary } from '../../../src/core/session/sessionSource.ts'

const aSession = (id: string, parts: Partial<SessionSummary> = {}): SessionSummary => ({
  id,
  title: id,
  summary: '',
  regions: ['lower'],
  kind: 'gentle-yoga',
  level: 1,
  positions: ['floor'],
  props: [],
  minutes: 10,
  lang: 'en',
  keyPose: 'rest',
  ...parts,
})

const sessions = [
  aSession('desk', {
    regions: ['neck', 'upper'],
    kind: 'desk-break',
    positions: ['chair'],
    props: ['chair'],
    minutes: 5,
  }),
  aSession('bedtime', { kind: 'bedtime', positions: ['bed'], props: ['pillow'] }),
  aSession('full', { regions: ['upper', 'mid', 'lower'], positions: ['floor', 'standing'], level: 2, minutes: 45 }),
  aSession('strong', { regions: ['mid'], kind: 'strength', props: ['pillow', 'strap'], level: 2, minutes: 15 }),
]

const find = (filter: Partial<SessionFilter>) =>
  filterSessions(sessions, { ...NO_FILTER, ...filter }, ({ title, kind }) => `${title} ${kind}`).map(({ id }) => id)

const some = <T>(choices: readonly T[]) => fc.subarray([...choices])
const anyFilter: fc.Arbitrary<SessionFilter> = fc.record({
  words: fc.string().map((words) => words.trim()),
  regions: some(FILTER_CHOICES.regions),
  positions: some(FILTER_CHOICES.positions),
  kinds: some(FILTER_CHOICES.kinds),
  levels: some(FILTER_CHOICES.levels),
  props: some(FILTER_CHOICES.props),
  minutes: fc.option(fc.constantFrom(...FILTER_CHOICES.minutes)),
})

describe('the filter of the library', () => {
  it('shows everything while no filter is set, in its own order', () => {
    expect(find({})).toEqual(['desk', 'bedtime', 'full', 'strong'])
  })

  it.each([
    ['one of the regions is enough', { regions: ['neck', 'mid'] }, ['desk', 'full', 'strong']],
    ['whoever cannot stand is shown nothing that stands', { positions: ['floor'] }, ['bedtime', 'strong']],
    ['whoever lies in bed is not sent to the floor', { positions: ['bed'] }, ['bedtime']],
    ['a session may be a mixture of places', { positions: ['floor', 'standing'] }, ['bedtime', 'full', 'strong']],
    ['a kind', { kinds: ['strength', 'desk-break'] }, ['desk', 'strong']],
    ['a level', { levels: [2] }, ['full', 'strong']],
    ['all things must be at hand', { props: ['pillow'] }, ['bedtime', 'full']],
    ['no longer than there is time', { minutes: 10 }, ['desk', 'bedtime']],
    ['two criteria at once', { regions: ['lower'], minutes: 10 }, ['bedtime']],
    ['criteria that nothing meets', { regions: ['neck'], minutes: 10, levels: [3] }, []],
  ] as const)('%s', (_, filter, found) => expect(find(filter)).toEqual(found))

  it.each([
    ['STRONG', ['strong']],
    ['desk break', ['desk']],
    ['  bed ', ['bedtime']],
    ['désk', ['desk']],
    ['bed-time', ['bedtime']],
    [' , ', ['desk', 'bedtime', 'full', 'strong']],
    ['strength 15', []],
    ['strong desk', []],
  ])('finds “%s”', (words, found) => expect(find({ words })).toEqual(found))

  it('shows less with every further criterion, or the same', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const all = find(filter)
        for (const part of Object.keys(NO_FILTER) as (keyof SessionFilter)[]) {
          expect(find({ ...filter, [part]: NO_FILTER[part] })).toEqual(expect.arrayContaining(all))
        }
      }),
    )
  })
})

describe('the filter in an address', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(parseFilterQuery(toFilterQuery(filter))).toEqual(filter)
      }),
    )
  })

  it('names what was chosen, without the spaces around what was typed', () => {
    const filter: SessionFilter = {
      words: ' stiff neck ',
      regions: ['neck', 'upper'],
      positions: ['chair'],
      kinds: ['breath'],
      levels: [1, 2],
      props: ['wall'],
      minutes: 5,
    }
    expect(toFilterQuery(filter)).toEqual({
      q: 'stiff neck',
      region: 'neck,upper',
      position: 'chair',
      kind: 'breath',
      level: '1,2',
      thing: 'wall',
      minutes: '5',
    })
  })

  it('says nothing while no filter is set', () => expect(toFilterQuery(NO_FILTER)).toEqual({}))

  it('passes over what nobody knows', () => {
    const query = { region: 'lower,moon', minutes: '7', level: ['1', '2'], q: ['a'], kind: null }
    expect(parseFilterQuery(query)).toEqual({ ...NO_FILTER, regions: ['lower'], levels: [1, 2] })
  })
})
