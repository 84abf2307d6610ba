import { beforeEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { useTodayChoices } from '../../../src/features/today/useTodayChoices.ts'

beforeEach(() => localStorage.clear())

describe('what is remembered of Today', () => {
  it('begins with ten minutes and no region', () => {
    const { regions, minutes } = useTodayChoices()
    expect([regions.value, minutes.value]).toEqual([[], 10])
  })

  it('keeps region and minutes on the next visit', async () => {
    const today = useTodayChoices()
    today.regions.value = ['mid', 'lower']
    today.minutes.value = 20
    await nextTick()
    const tomorrow = useTodayChoices()
    expect([tomorrow.regions.value, tomorrow.minutes.value]).toEqual([['mid', 'lower'], 20])
  })

  it.each([
    ['no JSON', '{'],
    ['another kind of value', '"lower"'],
    ['regions that do not exist', '{"regions":["knee"],"minutes":7}'],
    ['other kinds of choices', '{"regions":{},"minutes":"10"}'],
  ])('begins anew where the store holds %s', (_what, stored) => {
    localStorage.setItem('meru.today', stored)
    const { regions, minutes } = useTodayChoices()
    expect([regions.value, minutes.value]).toEqual([[], 10])
  })
})
