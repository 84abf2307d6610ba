import { describe, expect, it } from 'vitest'
import { fakeServices } from '../../support/fakeServices.ts'
import { visitMeru } from '../../support/visitMeru.ts'

describe('the page of a session', () => {
  it('says when to stop and when to get help', async () => {
    const visit = await visitMeru('/sessions/first-moves')
    expect(visit.text()).toMatch(/numbness around the seat.*bladder or bowel.*weakness in both legs.*chest pain/)
    expect(visit.text()).not.toContain('shoulder blades')
  })

  it('adds what to heed between the shoulder blades, where the session is for the upper or mid back', async () => {
    const visit = await visitMeru('/sessions/mid-back')
    expect(visit.text()).toContain('New pain between the shoulder blades: have it looked at before you practise.')
  })

  it('says what to have near, what is known, and how long each step takes', async () => {
    const visit = await visitMeru('/sessions/first-moves')
    expect(visit.text()).toContain('Have near you a thin pillow.')
    expect(visit.text()).toContain('Nobody has tested this session itself.')
    expect(visit.text()).toMatch(/Rest with bent knees following the breath 1:00 1 minute/)
    expect(visit.text()).toMatch(/Heel slides right, then left 1:20 1 minute 20 seconds/)
  })

  it('begins on the left where that is liked better', async () => {
    const visit = await visitMeru('/sessions/first-moves')
    await visit.tap('Left')
    expect(visit.text()).toContain('Heel slides left, then right')
    await visit.tap(/^Start/)
    await visit.listen(75)
    expect(visit.text()).toContain('Heel slides, left')
  })

  it('asks for a session again that was lost on its way, and does not say that there is none', async () => {
    const services = fakeServices()
    let isLost = true
    const load: typeof services.sessions.load = (...wanted) =>
      isLost ? Promise.reject(new Error('lost')) : services.sessions.load(...wanted)
    const visit = await visitMeru('/sessions/easy-neck', { ...services, sessions: { ...services.sessions, load } })
    expect(visit.text()).toContain('This session did not arrive.')
    isLost = false
    await visit.tap('Try again')
    expect(visit.has(/^Start/)).toBe(true)
  })

  it('says kindly that there is no such session', async () => {
    const visit = await visitMeru('/sessions/none')
    expect(visit.text()).toContain('This session cannot be shown.')
    await visit.tap('See all sessions')
    expect(visit.text()).toContain('3 sessions')
  })
})
