import { beforeEach, describe, expect, it } from 'vitest'
import type { PlaybackCommand } from '../../../src/core/playback/playback.ts'
import { fakeServices } from '../../support/fakeServices.ts'
import { visitMeru } from '../../support/visitMeru.ts'

beforeEach(() => localStorage.clear())

describe('Today', () => {
  it('says what is missing until a region is chosen', async () => {
    const visit = await visitMeru('/')
    expect(visit.control('Choose where it hurts first')).toHaveProperty('disabled', true)
  })

  it.each([
    ['Lower back', 'Start First moves'],
    ['Mid back', 'Start Mid-back mobility'],
    ['Neck', 'Start Easy neck'],
  ])('for the %s it offers: %s', async (region, offer) => {
    const visit = await visitMeru('/')
    await visit.tap(region)
    expect(visit.has(offer)).toBe(true)
  })

  it('starts the sound within the tap itself', async () => {
    const services = fakeServices()
    const sent: PlaybackCommand[] = []
    const visit = await visitMeru('/', {
      ...services,
      createPlayback(session, options) {
        const playback = services.createPlayback(session, options)
        return { ...playback, send: (command) => (sent.push(command), playback.send(command)) }
      },
    })
    await visit.tap('Lower back')
    visit.control('Start First moves').click()
    expect(sent).toEqual([{ type: 'play' }])
    await visit.settle()
    expect(visit.router.currentRoute.value.fullPath).toBe('/play/first-moves')
  })

  it('never starts by the Enter key in a question', async () => {
    const visit = await visitMeru('/')
    await visit.tap('Lower back')
    expect(visit.control('Lower back').closest('form')).toBeNull()
  })

  it('keeps how much it hurt before with the practice', async () => {
    const visit = await visitMeru('/')
    await visit.tap('Lower back')
    await visit.slide(/^How much/, 5)
    await visit.tap('Start First moves')
    await visit.listen(30)
    await visit.tap('End session')
    expect(await visit.services.repository.entries()).toEqual([
      expect.objectContaining({ session: 'first-moves', painBefore: 5 }),
    ])
  })

  it('writes no pain where none was said', async () => {
    const visit = await visitMeru('/')
    await visit.tap('Lower back')
    await visit.tap('Start First moves')
    await visit.listen(30)
    await visit.tap('End session')
    expect(await visit.services.repository.entries()).toEqual([
      expect.not.objectContaining({ painBefore: expect.anything() }),
    ])
  })

  it('keeps to easy sessions and says when to seek care when the pain is strong', async () => {
    const visit = await visitMeru('/')
    await visit.tap('Mid back')
    await visit.slide(/^How much/, 7)
    expect(visit.has('Start First moves')).toBe(true)
    expect(visit.text()).toContain('The easiest session here. It is made for the lower back.')
    expect(visit.text()).toContain('Go gently today. Only small, easy movements and breathing. Get medical help first')
    expect(document.querySelector('.caution svg'), 'a warning has its sign').not.toBeNull()
    expect(visit.text()).not.toContain('Mid-back mobility')
  })

  it('offers nothing to start where nothing is easy enough', async () => {
    const { sessions } = fakeServices()
    const onlyMid = { ...sessions, list: () => sessions.list().filter(({ id }) => id === 'mid-back') }
    const visit = await visitMeru('/', { ...fakeServices(), sessions: onlyMid })
    await visit.tap('Mid back')
    await visit.slide(/^How much/, 9)
    expect(visit.control('Rest first today')).toHaveProperty('disabled', true)
  })

  it('says honestly that another length is the nearest', async () => {
    const visit = await visitMeru('/')
    await visit.tap('Mid back')
    await visit.tap(/3 minutes/)
    expect(visit.text()).toContain('The nearest to your 3 minutes: it takes 10 minutes.')
  })

  it('remembers where, how much and how long on the same day', async () => {
    const first = await visitMeru('/')
    await first.tap('Neck')
    await first.slide(/^How much/, 3)
    await first.tap(/20 minutes/)
    await first.router.push('/practice')
    const again = await visitMeru('/')
    expect(again.control('Neck')).toHaveProperty('checked', true)
    expect(again.control(/20 minutes/)).toHaveProperty('checked', true)
    expect(again.control(/^How much/).getAttribute('aria-valuetext')).toBe('3: noticeable')
  })

  it('opens the page of a session that did not load, instead of doing nothing', async () => {
    const services = fakeServices()
    const sessions = { ...services.sessions, load: () => Promise.reject(new Error('offline')) }
    const visit = await visitMeru('/', { ...services, sessions })
    await visit.tap('Lower back')
    await visit.tap('Start First moves')
    expect(visit.router.currentRoute.value.fullPath).toBe('/sessions/first-moves')
    expect(visit.text()).toContain('This session did not arrive.')
  })

  it('shows this week beside what the person aims for', async () => {
    const monday = { id: 'm', kind: 'practice', day: '2026-11-23', planned: 600, active: 600 }
    const rest = { id: 'r', kind: 'rest', from: '2026-11-24', to: '2026-11-24', reason: 'planned' }
    const visit = await visitMeru('/', fakeServices({ log: [monday, rest] }))
    expect(visit.text()).toContain('Monday: practised')
    expect(visit.text()).toContain('Tuesday: rest day')
    expect(visit.text()).toContain('1 of 3 days this week. 1 day was a rest day.')
  })

  it('reads the entries of its week once, never the whole log, and draws the week once', async () => {
    const monday = { id: 'm', kind: 'practice', day: '2026-11-23', planned: 600, active: 600 }
    const services = fakeServices({ log: [monday] })
    const asked: number[] = []
    const wholeLog = () => Promise.reject(new Error('The whole log was read'))
    const drawn: string[] = []
    const watching = new MutationObserver(() =>
      drawn.push(document.querySelector('.week .line')?.textContent.trim() ?? ''),
    )
    watching.observe(document.body, { subtree: true, childList: true, characterData: true })
    await visitMeru('/', {
      ...services,
      loadLog: wholeLog,
      loadReport: wholeLog,
      loadLogSince(instant) {
        asked.push((services.now().at - instant) / 86_400_000)
        return services.loadLogSince(instant)
      },
    })
    watching.disconnect()
    expect(asked).toEqual([9])
    expect(drawn.filter((line, index) => line !== (drawn[index - 1] ?? ''))).toEqual([
      expect.stringContaining('1 of 3 days this week.'),
    ])
  })
})
