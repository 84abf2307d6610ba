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
    expect(visit.text()).toMatch(/^Meru Practice 2 weeks in a row with your 3 days .*Run of days: 7/)
    expect(visit.text()).toContain('Week of 16 Nov: 3 days')
  })

  it('counts the days of this week until a week is full', async () => {
    const visit = await visitWith(practised(1))
    expect(visit.text()).toContain('Practice 1 day this week, of the 3 you aim for')
  })

  it('says the same of this week as Today does', async () => {
    const visit = await visitWith(...twoWeeks)
    expect(visit.text()).toContain('Week of 23 Nov: 1 day')
    await visit.router.push('/')
    await visit.settle()
    expect(visit.text()).toContain('1 day of the 3 you aim for.')
  })

  it('calls a run that is over the last one', async () => {
    const visit = await visitWith(practised(40), practised(41))
    expect(visit.text()).toContain('Your last run: 2 days')
  })

  it('puts the run of days away, and remembers that', async () => {
    const visit = await visitWith(...twoWeeks)
    await visit.tap('Hide Run of days')
    expect(visit.text()).not.toContain('Run of days: 7')
    const again = await visitWith(...twoWeeks)
    expect(again.text()).not.toContain('Run of days: 7')
    await again.tap('Show Run of days')
    expect(again.text()).toContain('Run of days: 7')
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
    expect(visit.text()).toContain('1 entry could not be read. It is kept, and not counted.')
    expect(visit.text()).toContain('the clock of this device may have been wrong')
  })

  it('offers another try where the record could not be read', async () => {
    const services = fakeServices({ log: twoWeeks })
    let isBroken = true
    const loadLog = () => (isBroken ? Promise.reject(new Error('blocked')) : services.loadLog())
    const visit = await visitMeru('/practice', { ...services, loadLog })
    expect(visit.text()).toContain('The record could not be read just now. Nothing was removed.')
    isBroken = false
    await visit.tap('Try again')
    expect(visit.text()).toContain('2 weeks in a row')
  })
})
