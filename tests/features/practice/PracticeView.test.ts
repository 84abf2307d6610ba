import { beforeEach, describe, expect, it } from 'vitest'
import { aTuesday, fakeServices } from '../../support/fakeServices.ts'
import { visitMeru } from '../../support/visitMeru.ts'

beforeEach(() => localStorage.clear())

const day = 86_400_000
const practised = (daysAgo: number, more: object = {}) => ({
  id: `p${daysAgo}`,
  kind: 'practice',
  startedAt: aTuesday.at - daysAgo * day,
  utcOffset: 60,
  dayStart: 240,
  planned: 600,
  active: 600,
  title: 'Easy neck',
  ...more,
})
/** Three days in each of the last two weeks, and yesterday. */
const twoWeeks = [1, 3, 5, 7, 9, 11, 13].map((daysAgo) => practised(daysAgo))
const visitWith = (...log: unknown[]) => visitMeru('/practice', fakeServices({ log }))

describe('the record of practice', () => {
  it('is kind while it is empty, and leads to Today', async () => {
    const visit = await visitWith()
    expect(visit.text()).toContain('Nothing here yet. After your first practice you will see your weeks here.')
    await visit.tap('Go to Today')
    expect(visit.router.currentRoute.value.name).toBe('today')
  })

  it('puts the weeks first, then the run of days', async () => {
    const visit = await visitWith(...twoWeeks)
    expect(visit.text()).toMatch(
      /^Meru Practice 2 weeks in a row with 3 or more days .*7 practice days, at most 2 days apart/,
    )
    expect(visit.text()).toContain('Week of 16 Nov: 3 days')
  })

  it('counts the days of this week until a week is full', async () => {
    const visit = await visitWith(practised(1))
    expect(visit.text()).toContain('Practice 1 of 3 days this week')
  })

  it('says the same of this week as Today does', async () => {
    const visit = await visitWith(...twoWeeks)
    expect(visit.text()).toContain('Week of 23 Nov: 1 day')
    await visit.router.push('/')
    await visit.settle()
    expect(visit.text()).toContain('1 of 3 days this week.')
  })

  it('says of a first week that began at its end what it is, and no week of three days', async () => {
    const onSaturday = { ...aTuesday, at: aTuesday.at + 4 * day }
    const services = fakeServices({ log: [practised(-4, { planned: 120, active: 120 })], now: onSaturday })
    const visit = await visitMeru('/practice', services)
    expect(visit.text()).toContain('Practice 1 day in your first week')
  })

  it('does not call a time two minutes that is too short for a day', async () => {
    const visit = await visitWith(practised(1, { active: 102 }), practised(2, { active: 119 }))
    expect(visit.text()).not.toContain('2 minutes')
    expect(visit.text()).toContain('1 minute')
  })

  it('says nothing of a run where there is none', async () => {
    const visit = await visitWith(practised(0, { active: 60 }))
    expect(visit.text()).not.toMatch(/run/)
  })

  it('says of a day under two minutes how long it was, though it does not count', async () => {
    const visit = await visitWith(practised(0, { active: 60 }))
    expect(visit.text()).toContain('0 of 3 days this week')
    expect(visit.text()).toContain('Two minutes are enough.')
    expect(visit.text()).toContain('Tuesday 24 November: 1 minute')
  })

  it('calls a run that is over the last one', async () => {
    const visit = await visitWith(practised(40), practised(41))
    expect(visit.text()).toContain('Your last run: 2 practice days')
  })

  it('puts the run of days away, and remembers that', async () => {
    const visit = await visitWith(...twoWeeks)
    await visit.tap('Hide run of practice days')
    expect(visit.text()).not.toContain('7 practice days')
    const again = await visitWith(...twoWeeks)
    expect(again.text()).not.toContain('7 practice days')
    await again.tap('Show run of practice days')
    expect(again.text()).toContain('7 practice days')
  })

  it('lists what was done, with the pain before and after and the note', async () => {
    const feeling = { id: 'f', kind: 'feeling', target: 'p1', recordedAt: aTuesday.at, painAfter: 2, note: 'softer' }
    const visit = await visitWith(practised(1, { painBefore: 5 }), feeling)
    expect(visit.text()).toContain('Monday 23 November, 16:20 Easy neck 10 minutes pain 5, then 2 softer')
  })

  it('shows older practices on a tap', async () => {
    const visit = await visitWith(
      ...Array.from({ length: 20 }, (_, daysAgo) => practised(daysAgo, { title: `Number ${daysAgo}.` })),
    )
    expect(visit.text()).not.toContain('Number 19.')
    await visit.tap('Show older ones')
    expect(visit.text()).toContain('Number 19.')
    expect(visit.has('Show older ones')).toBe(false)
  })

  it('says that entries could not be read, or lie in the future, and that they are kept', async () => {
    const visit = await visitWith(practised(1), practised(-3), { id: 'torn' })
    expect(visit.text()).toContain('1 entry could not be read. It stays on this device and is not counted.')
    expect(visit.text()).toContain('this device’s clock may have been wrong')
  })

  it('offers another try where the record could not be read', async () => {
    let refusal: string | null = 'UnknownError'
    const visit = await visitMeru('/practice', fakeServices({ log: twoWeeks, refusal: () => refusal }))
    expect(visit.text()).toContain('The record could not be read just now. Nothing was removed.')
    refusal = null
    await visit.tap('Try again')
    expect(visit.text()).toContain('2 weeks in a row')
  })

  it('shows what was done in this visit where the browser stores nothing, and says for how long', async () => {
    const services = fakeServices({ refusal: () => 'SecurityError' })
    await services.addEntry({ ...practised(0), kind: 'practice' })
    const visit = await visitMeru('/practice', services)
    expect(visit.text()).toContain('Saved only until you close this page.')
    expect(visit.text()).toContain('Week of 23 Nov: 1 day')
    expect(visit.text()).not.toContain('could not be read')
  })

  it('says ahead that nothing can be stored', async () => {
    const visit = await visitMeru('/practice', fakeServices({ refusal: () => 'SecurityError' }))
    expect(visit.text()).toContain('What you do here is forgotten when you close this page.')
  })

  it('shows what was done in this visit while the record cannot be read, and does not call the rest gone', async () => {
    let refusal: string | null = 'UnknownError'
    const services = fakeServices({ log: twoWeeks, refusal: () => refusal })
    await services.addEntry({ ...practised(0, { id: 'now' }), kind: 'practice' })
    const visit = await visitMeru('/practice', services)
    expect(visit.text()).toContain('The record could not be read just now. Nothing was removed.')
    expect(visit.text()).toContain('Week of 23 Nov: 1 day')
    refusal = null
    await visit.tap('Try again')
    expect(visit.text()).toContain('2 weeks in a row')
    expect(visit.text()).not.toMatch(/could not be read|Saved only/)
  })
})
