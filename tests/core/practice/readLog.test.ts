import { describe, expect, it } from 'vitest'
import { readLog } from '../../../src/core/practice/readLog.ts'
import { aDatedPractice, aPractice } from '../../support/aPractice.ts'

const rest = { kind: 'rest', id: 'r', from: '2024-05-07', to: '2024-05-08', reason: 'flare' }
const at = (instant: string) => Date.parse(instant)
const loop: Record<string, unknown> = { kind: 'practice', id: 'loop', planned: 1, active: -1 }
loop['self'] = loop

describe('reading the log', () => {
  it.each<[string, unknown]>([
    ['nothing', null],
    ['a number', 42],
    ['a list', []],
    ['no id', { ...aPractice(), id: undefined }],
    ['an empty id', aPractice({ id: '' })],
    ['a number for an id', { ...aPractice(), id: 7 }],
    ['an unknown kind', { ...aPractice(), kind: 'dance' }],
    ['a start as text', { ...aPractice(), startedAt: '2024-05-10' }],
    ['a start between two milliseconds', aPractice({ startedAt: at('2024-05-10T09:00Z') + 0.5 })],
    ['a start without end', aPractice({ startedAt: Infinity })],
    ['a start before 2000', aPractice({ startedAt: at('1999-12-31T23:59:59.999Z') })],
    ['a start after 2199', aPractice({ startedAt: at('2200-01-01T00:00:00.000Z') })],
    ['an offset west of the date line', aPractice({ utcOffset: -721 })],
    ['an offset east of the date line', aPractice({ utcOffset: 841 })],
    ['an offset outside, although the zone is known', aPractice({ utcOffset: 9999, timeZone: 'UTC' })],
    ['an offset of half a minute', aPractice({ utcOffset: 0.5 })],
    ['neither start nor day', { kind: 'practice', id: 'a', planned: 600, active: 600 }],
    ['a day that the calendar lacks', aDatedPractice('2023-02-29')],
    ['a day before 2000', aDatedPractice('1999-12-31')],
    ['a day after 2199', aDatedPractice('2200-01-01')],
    ['negative seconds', aPractice({ active: -1 })],
    ['a negative length', aPractice({ planned: -1 })],
    ['seconds without end', aPractice({ active: Infinity })],
    ['seconds that are no number', aPractice({ planned: NaN })],
    ['missing seconds', { ...aPractice(), active: undefined }],
    ['a rest that ends before it begins', { ...rest, to: '2024-05-06' }],
    ['a rest from an impossible date', { ...rest, from: '2024-02-30' }],
    ['a rest to an impossible date', { ...rest, to: '2024-06-31' }],
    ['a rest without word of its end', { ...rest, to: undefined }],
    ['a void without a target', { kind: 'void', id: 'v' }],
    ['a feeling without a target', { kind: 'feeling', id: 'f', painAfter: 2 }],
    ['a loop', loop],
  ])('puts an entry with %s into quarantine, as it is', (_name, entry) => {
    const log = readLog([entry, aPractice({ id: 'good' })], 240)
    expect(log.quarantined).toEqual([entry])
    expect(log.practices.map(({ id }) => id)).toEqual(['good'])
  })

  it.each<[string, unknown]>([
    ['the first instant of 2000', aPractice({ startedAt: at('2000-01-01T00:00Z') })],
    ['the last instant of 2199', aPractice({ startedAt: at('2199-12-31T23:59:59.999Z') })],
    ['the westernmost offset', aPractice({ utcOffset: -720 })],
    ['the easternmost offset', aPractice({ utcOffset: 840 })],
    ['the first day of 2000', aDatedPractice('2000-01-01')],
    ['the last day of 2199', aDatedPractice('2199-12-31')],
    ['a date beside an empty start', { ...aDatedPractice('2024-05-10'), startedAt: null }],
    ['no seconds at all', aPractice({ planned: 0, active: 0 })],
    ['a rest of one day', { ...rest, to: rest.from }],
    ['a rest for a reason of a later version', { ...rest, reason: 'holiday' }],
    ['a feeling', { kind: 'feeling', id: 'f', target: 'a', painAfter: 2 }],
  ])('accepts %s', (_name, entry) => {
    expect(readLog([entry], 240).quarantined).toEqual([])
  })

  it('drops a damaged detail and keeps the practice', () => {
    const entry = {
      ...aPractice(),
      endReason: 'bored',
      title: 5,
      regions: ['neck', 7],
      painBefore: 99,
      dayStart: 'noon',
    }
    expect(readLog([entry], 240).practices).toMatchObject([
      { endReason: null, title: null, regions: ['neck'], painBefore: null, day: 19853 },
    ])
  })

  it.each([
    [10, 10],
    [0, 0],
    [10.5, null],
    [-1, null],
    ['5', null],
  ])('takes a pain of %j for %j', (pain, read) => {
    const feeling = { kind: 'feeling', id: 'f', target: 'practice-a', painAfter: pain, recordedAt: 1 }
    expect(readLog([feeling], 240).feelings).toMatchObject([{ painAfter: read }])
    expect(readLog([{ ...aPractice(), painBefore: pain }], 240).practices).toMatchObject([{ painBefore: read }])
  })

  it.each([
    [1439, 1439],
    [0, 0],
    [1440, 240],
    [-1, 240],
  ])('takes a day that begins at minute %d for one at minute %d', (dayStart, read) => {
    const startedAt = at('2024-05-10T00:00Z') + read * 60_000
    const days = [startedAt - 1, startedAt].map((instant) => {
      return readLog([aPractice({ startedAt: instant, dayStart })], 240).practices[0]?.day
    })
    expect(days).toEqual([19852, 19853])
  })

  it.each([
    ['Europe/Berlin', '2024-05-10T02:30Z', 120],
    ['Europe/Berlin', '2024-01-10T02:30Z', 60],
    ['America/St_Johns', '2024-01-10T02:30Z', -210],
    ['Asia/Kathmandu', '2024-01-10T02:30Z', 345],
    ['UTC', '2024-01-10T02:30Z', 0],
  ])('derives a missing offset from the zone %s at %s', (timeZone, instant, utcOffset) => {
    const { utcOffset: _utcOffset, ...entry } = aPractice({ startedAt: at(instant), timeZone })
    expect(readLog([entry, { ...entry, id: 'b', utcOffset: null }], 240).practices).toMatchObject([
      { utcOffset },
      { utcOffset },
    ])
  })

  it.each(['Mars/Olympus', '', 7, null])(
    'puts an entry without offset and with the zone %j into quarantine',
    (timeZone) => {
      const { utcOffset: _utcOffset, ...entry } = aPractice()
      const entries = [
        { ...entry, timeZone },
        { ...entry, id: 'b', timeZone },
      ]
      expect(readLog(entries, 240).quarantined).toEqual(entries)
    },
  )

  it("uses an entry's own day start and the given one for all others", () => {
    const startedAt = at('2024-05-10T05:00Z')
    const days = readLog([aPractice({ startedAt, dayStart: 300 }), aPractice({ startedAt, id: 'b' })], 301).practices
    expect(days.map(({ day }) => day)).toEqual([19853, 19852])
  })

  it('removes what was taken back, also where the voiding comes first', () => {
    const voiding = { kind: 'void', id: 'v', target: 'a' }
    const practice = aPractice({ id: 'a' })
    expect(readLog([voiding, practice], 240).practices).toEqual([])
    expect(readLog([practice, voiding], 240).practices).toEqual([])
  })

  it('takes back a rest and a feeling as well', () => {
    const feeling = { kind: 'feeling', id: 'f', target: 'a', painAfter: 2 }
    const voidings = [
      { kind: 'void', id: 'v1', target: 'r' },
      { kind: 'void', id: 'v2', target: 'f' },
    ]
    expect(readLog([rest, feeling, ...voidings], 240)).toMatchObject({ rests: [], feelings: [], quarantined: [] })
  })

  it('counts an entry once, in whatever order its keys come', () => {
    const turned = Object.fromEntries(Object.entries(aPractice()).reverse())
    expect(readLog([aPractice(), turned], 240)).toMatchObject({ practices: [{ planned: 600 }], conflicts: [] })
  })

  it('takes a detail that is not there for one that was left out', () => {
    const log = readLog([aPractice(), { ...aPractice(), title: undefined }], 240)
    expect(log).toMatchObject({ practices: [{ title: null }], conflicts: [] })
  })

  it.each([
    ['the later record', aPractice({ recordedAt: 1, active: 500 }), aPractice({ recordedAt: 2, active: 400 }), 400],
    ['the one that was recorded at all', aPractice({ active: 500 }), aPractice({ recordedAt: 1, active: 400 }), 400],
    ['the greater text', aPractice({ active: 300 }), aPractice({ active: 400 }), 400],
  ])('lets %s win where one id has two contents, and says so', (_name, loser, winner, active) => {
    for (const log of [
      [loser, winner],
      [winner, loser],
    ]) {
      const { practices, conflicts } = readLog(log, 240)
      expect(practices).toMatchObject([{ active }])
      expect(conflicts).toEqual([{ code: 'E_ID_CONFLICT', id: winner.id }])
    }
  })

  it('names conflicts in one order, whatever the order of the log', () => {
    const log = ['b', 'a'].flatMap((id) => [aPractice({ id }), aPractice({ id, active: 500 })])
    expect(readLog(log, 240).conflicts.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('never lets a damaged entry replace a good one with the same id', () => {
    const good = aPractice({ recordedAt: 1 })
    const log = readLog([good, aPractice({ recordedAt: 2, active: -1 })], 240)
    expect(log).toMatchObject({ practices: [{ active: 600 }], conflicts: [], quarantined: [{ active: -1 }] })
  })

  it('counts a damaged entry with an id once, however often it was merged, and one without an id each time', () => {
    expect(readLog([aPractice({ active: -1 }), aPractice({ active: -1 }), null, null], 240).quarantined).toHaveLength(3)
  })
})
