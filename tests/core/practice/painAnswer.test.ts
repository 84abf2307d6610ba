import { describe, expect, it } from 'vitest'
import { createPainAnswer, currentPain, readRememberedPain } from '../../../src/core/practice/painAnswer.ts'
import type { Moment } from '../../../src/core/practice/practiceLog.ts'

const dayStart = 240
const moment = (instant: string, utcOffset: number): Moment => ({ at: Date.parse(instant), utcOffset })

/** Local time with its offset, as `2026-11-19T20:00+01:00`. */
function local(text: string): Moment {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(text) ?? []
  return moment(text, (sign === '-' ? -1 : 1) * (60 * Number(hours) + Number(minutes)))
}

describe('the pain that was said', () => {
  it.each([
    ['holds at once', '2026-11-19T20:00+01:00', '2026-11-19T20:00+01:00', 7],
    ['holds over midnight, which is no new day yet', '2026-11-19T22:00+01:00', '2026-11-20T01:59+01:00', 7],
    ['holds for just under four hours', '2026-11-19T10:00+01:00', '2026-11-19T13:59+01:00', 7],
    ['is too old after four hours', '2026-11-19T10:00+01:00', '2026-11-19T14:00+01:00', null],
    ['is of yesterday on the next morning', '2026-11-19T20:00+01:00', '2026-11-20T08:30+01:00', null],
    [
      'is of yesterday from the minute in which the day starts',
      '2026-11-20T03:59+01:00',
      '2026-11-20T04:00+01:00',
      null,
    ],
    ['is of the day until the minute before', '2026-11-20T03:00+01:00', '2026-11-20T03:59+01:00', 7],
    ['is not of today at the same hour of the next day', '2026-11-19T20:00+01:00', '2026-11-20T20:00+01:00', null],
    ['holds on Kiritimati, 14 hours ahead', '2026-11-19T23:30+14:00', '2026-11-20T01:30+14:00', 7],
    ['ends with the day on Kiritimati', '2026-11-20T03:30+14:00', '2026-11-20T04:10+14:00', null],
    ['holds over the hour that is left out in spring', '2026-03-29T01:30+01:00', '2026-03-29T03:30+02:00', 7],
    ['holds over the hour that comes twice in autumn', '2026-10-25T02:30+02:00', '2026-10-25T02:30+01:00', 7],
    ['counts four real hours on a day of 25 hours', '2026-10-24T23:30+02:00', '2026-10-25T02:45+01:00', null],
    ['ends where a flight leads into another day', '2026-11-19T22:00-10:00', '2026-11-20T22:30+14:00', null],
    ['holds under a clock that was set back a little', '2026-11-19T20:00+01:00', '2026-11-19T19:50+01:00', 7],
    ['ends under a clock that was set back a day', '2026-11-19T20:00+01:00', '2026-11-18T20:00+01:00', null],
  ])('%s', (_what, said, now, pain) => {
    expect(currentPain(createPainAnswer(7, local(said), dayStart), local(now), dayStart)).toBe(pain)
  })

  it('is null where nothing was said', () => {
    expect(currentPain(null, local('2026-11-19T20:00+01:00'), dayStart)).toBeNull()
  })

  it('comes back from the store as it went in, and nothing else does', () => {
    const answer = createPainAnswer(0, local('2026-11-19T20:00+01:00'), dayStart)
    expect(readRememberedPain(JSON.parse(JSON.stringify({ answer })))).toEqual({ answer })
    for (const broken of [null, 7, {}, { ...answer, pain: 11 }, { ...answer, pain: 3.5 }, { ...answer, saidAt: 'x' }]) {
      expect(readRememberedPain({ answer: broken })).toEqual({ answer: null })
    }
    expect(readRememberedPain(null)).toEqual({ answer: null })
  })
})
