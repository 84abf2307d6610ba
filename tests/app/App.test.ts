import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { shallowRef } from 'vue'
import { ImportLostError } from '../../src/core/lazyImport.ts'
import { fakeServices } from '../support/fakeServices.ts'
import { visitMeru } from '../support/visitMeru.ts'

const current = () => document.querySelector('nav [aria-current="page"]:not(.mark)')?.textContent?.trim()

describe('the shell around the screens', () => {
  it.each([
    ['/', 'Today · Meru', 'Today'],
    ['/sessions', 'Library · Meru', 'Library'],
    ['/sessions/easy-neck', 'Easy neck · Meru', 'Library'],
    ['/practice', 'Practice · Meru', 'Practice'],
  ])('names %s “%s” and marks %s in the navigation', async (path, title, part) => {
    await visitMeru(path)
    expect([document.title, current()]).toEqual([title, part])
  })

  it.each(['/play/easy-neck', '/after/p'])('leaves the navigation out of %s', async (path) => {
    const practice = { id: 'p', kind: 'practice', day: '2026-11-23', planned: 600, active: 600 }
    await visitMeru(path, fakeServices({ log: [practice] }))
    expect(document.querySelector('nav')).toBeNull()
  })

  it('leads only to what exists', async () => {
    const visit = await visitMeru('/')
    const links = [...document.querySelectorAll('a[href^="/"]')].map((link) => link.getAttribute('href') ?? '')
    expect(links.length).toBeGreaterThan(3)
    expect(links.filter((link) => visit.router.resolve(link).name === 'not-found')).toEqual([])
  })

  it('says kindly that there is nothing at an address', async () => {
    const visit = await visitMeru('/nowhere/at/all')
    expect(visit.text()).toContain('There is nothing at this address.')
    await visit.tap('Go to Today')
    expect(visit.text()).toContain('Where does it hurt?')
  })

  it('moves the focus to the heading of a new screen, but not on the first', async () => {
    const visit = await visitMeru('/')
    expect(document.activeElement).toBe(document.body)
    await visit.router.push('/sessions')
    await visit.settle()
    expect(document.activeElement?.textContent).toBe('Library')
  })

  it('says that a mistake is ours, and lets other screens go on working', async () => {
    const services = fakeServices()
    const list = () => {
      throw new Error('a mistake')
    }
    const reported: unknown[] = []
    vi.stubGlobal('reportError', (error: unknown) => reported.push(error))
    vi.spyOn(console, 'warn').mockReturnValue()
    onTestFinished(() => {
      vi.unstubAllGlobals()
      vi.restoreAllMocks()
    })
    const visit = await visitMeru('/practice', { ...services, sessions: { ...services.sessions, list } })
    await visit.router.push('/sessions')
    await visit.settle()
    expect(visit.text()).toContain('It is our mistake, not yours.')
    expect(reported[0]).toEqual(new Error('a mistake'))
    await visit.router.push('/practice')
    await visit.settle()
    expect(visit.text()).toContain('Nothing here yet.')
  })
})

describe('a screen that fails while a session plays', () => {
  it('stands still with the voice: nobody is led by what they cannot stop, and the session goes on from there', async () => {
    const visit = await visitMeru('/play/first-moves')
    await visit.tap(/^Start/)
    await visit.listen(20)
    vi.stubGlobal('reportError', () => undefined)
    vi.spyOn(console, 'warn').mockReturnValue()
    onTestFinished(() => {
      vi.unstubAllGlobals()
      vi.restoreAllMocks()
    })
    const sound = visit.services.sound()
    const isAlone = vi.spyOn(sound, 'heardAt').mockImplementation(() => {
      throw new Error('a mistake')
    })
    await visit.listen(1)
    expect(visit.text()).toContain('It is our mistake, not yours.')
    expect(sound.isSuspended()).toBe(true)
    isAlone.mockRestore()
    await visit.tap('Go to Today')
    await visit.router.push('/play/first-moves')
    await visit.settle()
    await visit.tap('Resume')
    expect(sound.isSuspended()).toBe(false)
    await visit.listen(20)
    await visit.tap('End session')
    expect(await visit.services.repository.entries()).toEqual([
      expect.objectContaining({ endReason: 'user', active: expect.closeTo(41, 0) }),
    ])
  })
})

describe('a screen that is lost on its way', () => {
  it('is said to be lost, and “Try again” opens the screen that was wished for', async () => {
    const visit = await visitMeru('/')
    let isLost = true
    visit.router.addRoute({
      path: '/far',
      component: () =>
        isLost ? Promise.reject(new ImportLostError('lost')) : Promise.resolve({ render: () => 'Here.' }),
    })
    vi.spyOn(console, 'warn').mockReturnValue()
    await visit.router.push('/far').catch(() => undefined)
    await visit.settle()
    expect(visit.text()).toContain('A part of Meru did not arrive.')
    isLost = false
    await visit.tap('Try again')
    expect([visit.router.currentRoute.value.path, visit.text()]).toEqual(['/far', 'Here.'])
    vi.restoreAllMocks()
  })
})

describe('a newer version of the app', () => {
  const waiting = { isWaiting: shallowRef(true), take: vi.fn() }

  it('is offered in one quiet line, and taken when the person likes', async () => {
    const visit = await visitMeru('/sessions', fakeServices(), waiting)
    expect(visit.text()).toContain('A newer version of Meru is ready.')
    await visit.tap('Take it')
    expect(waiting.take).toHaveBeenCalledOnce()
  })

  it('is not offered while a session is led', async () => {
    const visit = await visitMeru('/play/easy-neck', fakeServices(), waiting)
    expect(visit.text()).not.toContain('newer version')
  })
})
