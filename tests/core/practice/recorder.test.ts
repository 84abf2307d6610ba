import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLog } from '../../../src/core/practice/readLog.ts'
import {
  practiceEntry,
  recordPractice,
  startRecord,
  type PlaybackMoment,
  type PracticeStart,
} from '../../../src/core/practice/recorder.ts'
import { isLongEnoughToSave } from '../../../src/core/practice/isLongEnoughToSave.ts'
import { aPractice } from '../../support/aPractice.ts'

type Status = PlaybackMoment['status']

const moment = (status: Status, at: number, position = 0): PlaybackMoment => ({ status, at, position })

function activeAfter(...moments: readonly [PlaybackMoment, ...PlaybackMoment[]]): number {
  const [first, ...others] = moments
  return others.reduce(recordPractice, startRecord(first)).active
}

const start: PracticeStart = {
  id: 'run',
  startedAt: { at: 1_715_331_600_000, utcOffset: 120, timeZone: 'Europe/Berlin' },
  dayStart: 240,
  planned: 600,
  session: 'lower-acute-first-moves-8',
  title: 'First moves',
  regions: ['lower'],
  painBefore: 5,
}

describe('the recorder', () => {
  it('counts the time from start to end', () => {
    expect(activeAfter(moment('playing', 100), moment('ended', 160))).toBe(60)
  })

  it('leaves pauses out', () => {
    const pausedTwice = activeAfter(
      moment('paused', 0),
      moment('playing', 100),
      moment('paused', 130),
      moment('playing', 1000),
      moment('paused', 1010),
      moment('ended', 5000),
    )
    expect(pausedTwice).toBe(40)
  })

  it('counts the same, however often it is reported that it plays', () => {
    expect(activeAfter(moment('playing', 0), moment('playing', 5), moment('playing', 10), moment('ended', 15))).toBe(15)
  })

  it('counts no minute more for going forward or back', () => {
    expect(
      activeAfter(moment('playing', 0, 0), moment('playing', 5, 500), moment('playing', 10, 3), moment('ended', 12)),
    ).toBe(12)
  })

  it('counts nothing after the end', () => {
    expect(activeAfter(moment('playing', 0), moment('ended', 10), moment('playing', 20), moment('ended', 90))).toBe(10)
  })

  it('knows where the playback was last reported to be', () => {
    expect(recordPractice(startRecord(moment('playing', 0)), moment('playing', 5, 7)).moment.position).toBe(7)
  })

  it('never counts more than the monotonic time, nor backwards', () => {
    const moments = fc.array(
      fc.record({
        status: fc.constantFrom<Status>('playing', 'paused', 'ended'),
        at: fc.integer({ min: 0, max: 10_000 }),
        position: fc.nat(600),
      }),
      { minLength: 1, maxLength: 30 },
    )
    fc.assert(
      fc.property(moments, (reported) => {
        const inOrder = [...reported].sort((one, other) => one.at - other.at)
        const [first, ...others] = inOrder
        fc.pre(first !== undefined)
        let record = startRecord(first)
        for (const next of others) {
          const before = record.active
          record = recordPractice(record, next)
          expect(record.active).toBeGreaterThanOrEqual(before)
          expect(record.active).toBeLessThanOrEqual(next.at - first.at)
        }
      }),
    )
  })

  it('adds nothing when the clock runs backwards', () => {
    expect(activeAfter(moment('playing', 100), moment('playing', 50), moment('ended', 60))).toBe(10)
  })
})

describe('the entry of a practice', () => {
  it('holds the session and the start as they were then', () => {
    expect(practiceEntry(start, 412.3456, 'done', 1_715_332_200_000)).toEqual({
      kind: 'practice',
      id: 'run',
      startedAt: 1_715_331_600_000,
      utcOffset: 120,
      timeZone: 'Europe/Berlin',
      dayStart: 240,
      planned: 600,
      active: 412.346,
      endReason: 'done',
      origin: 'live',
      recordedAt: 1_715_332_200_000,
      session: 'lower-acute-first-moves-8',
      title: 'First moves',
      regions: ['lower'],
      painBefore: 5,
    })
  })

  it('leaves out what nobody knows', () => {
    const { painBefore: _painBefore, ...unasked } = start
    const entry = practiceEntry({ ...unasked, startedAt: { at: 1_715_331_600_000, utcOffset: 0 } }, 60, 'user', 1)
    expect(Object.keys(entry)).not.toEqual(expect.arrayContaining(['painBefore']))
    expect(Object.keys(entry)).not.toEqual(expect.arrayContaining(['timeZone']))
  })

  it('can be read again, also from a device whose clock counts fractions of milliseconds', () => {
    const precise = { ...start, startedAt: { at: 1_715_331_600_000.4, utcOffset: 0 } }
    const { practices, quarantined } = readLog([practiceEntry(precise, 60, 'done', 1)], 240)
    expect(quarantined).toEqual([])
    expect(practices).toMatchObject([{ startedAt: 1_715_331_600_000, active: 60, painBefore: 5 }])
  })

  it.each([
    [9.999, false],
    [10, true],
  ])('with %d s of practice is worth keeping: %s', (active, isKept) => {
    expect(isLongEnoughToSave(aPractice({ active }))).toBe(isKept)
  })
})
