import { beforeEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import type { Moment } from '../../../src/core/practice/practiceLog.ts'
import { useTodayChoices } from '../../../src/features/today/useTodayChoices.ts'
import { aTuesday } from '../../support/fakeServices.ts'

beforeEach(() => localStorage.clear())

const choicesAt = (moment: Moment) => useTodayChoices(() => moment)
const hoursLater = (hours: number): Moment => ({ ...aTuesday, at: aTuesday.at + hours * 3_600_000 })

describe('what is remembered of Today', () => {
  it('begins with ten minutes, no region and no pain', () => {
    const { regions, pain, minutes } = choicesAt(aTuesday)
    expect([regions.value, pain.value, minutes.value]).toEqual([[], null, 10])
  })

  it.each([
    ['on the same evening', 6, 6],
    ['after midnight, before the day of practice is over', 11, 6],
    ['on the next morning', 16, null],
  ])('%s the pain of this afternoon is %s hours old: %s', async (_when, hours, pain) => {
    choicesAt(aTuesday).pain.value = 6
    await nextTick()
    expect(choicesAt(hoursLater(hours)).pain.value).toBe(pain)
  })

  it('keeps region and minutes on the next day', async () => {
    const today = choicesAt(aTuesday)
    today.regions.value = ['mid', 'lower']
    today.minutes.value = 20
    await nextTick()
    const tomorrow = choicesAt(hoursLater(24))
    expect([tomorrow.regions.value, tomorrow.minutes.value]).toEqual([['mid', 'lower'], 20])
  })

  it.each([
    ['no JSON', '{'],
    ['another kind of value', '"lower"'],
    ['regions that do not exist', '{"regions":["knee"],"minutes":7,"pain":12,"day":"2026-11-24"}'],
    ['pain that is no whole number', '{"regions":{},"minutes":"10","pain":3.5,"day":"2026-11-24"}'],
  ])('begins anew where the store holds %s', (_what, stored) => {
    localStorage.setItem('meru.today', stored)
    const { regions, pain, minutes } = choicesAt(aTuesday)
    expect([regions.value, pain.value, minutes.value]).toEqual([[], null, 10])
  })
})
