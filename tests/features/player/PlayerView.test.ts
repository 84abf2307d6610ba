import { describe, expect, it } from 'vitest'
import { createLockedPages } from '../../../src/platform/device/pages/lockedPages.ts'
import { fakeLocks } from '../../platform/device/pages/fakeLocks.ts'
import { fakeServices } from '../../support/fakeServices.ts'
import { visitMeru, type Visit } from '../../support/visitMeru.ts'

async function playing(services = fakeServices()): Promise<Visit> {
  const visit = await visitMeru('/play/first-moves', services)
  await visit.tap(/^Start/)
  return visit
}

const path = (visit: Visit) => visit.router.currentRoute.value.fullPath
const isAsking = () => document.querySelector('dialog[open]')?.textContent.includes('End the session here?') === true

function dialogButton(name: string): HTMLElement {
  const buttons = [...document.querySelectorAll<HTMLElement>('dialog[open] button')]
  const found = buttons.find(({ textContent }) => textContent === name)
  if (!found) throw new Error(`The question has no button ${name}`)
  return found
}

describe('the player', () => {
  it('waits for a tap where it was opened by a link', async () => {
    const visit = await visitMeru('/play/first-moves')
    expect(visit.text()).toContain('Ready when you are.')
    await visit.tap(/^Start/)
    expect(visit.has('Pause')).toBe(true)
    expect(document.activeElement?.textContent).toBe('First moves')
  })

  it('names its buttons by what they do', async () => {
    const visit = await playing()
    for (const name of ['Previous', 'Pause', 'Next', 'End session']) expect(visit.has(name)).toBe(true)
    await visit.tap('Pause')
    expect(visit.has('Resume')).toBe(true)
    expect(visit.has('Pause')).toBe(false)
    await visit.tap('Resume')
    expect(visit.has('Pause')).toBe(true)
  })

  it('shows the pose, the time left in it and in all, and what comes next', async () => {
    const visit = await playing()
    await visit.listen(20.2)
    expect(visit.text()).toContain('2 minutes left')
    expect(visit.text()).toMatch(/Rest with bent knees 0:40/)
    expect(visit.text()).toMatch(/Next Heel slides, right/)
  })

  it('announces nothing in the last pose, after which no other comes', async () => {
    const visit = await playing()
    expect(visit.text()).toMatch(/Next (?!Previous)/)
    await visit.press('ArrowRight')
    await visit.press('ArrowRight')
    expect(visit.text()).toContain('Heel slides, left')
    expect(visit.text()).not.toContain('Next')
  })

  it('goes forward and back, by button and by key', async () => {
    const visit = await playing()
    await visit.tap('Next')
    expect(visit.text()).toContain('Heel slides, right')
    await visit.press('ArrowRight')
    expect(visit.text()).toContain('Heel slides, left')
    await visit.press('ArrowLeft')
    expect(visit.text()).toMatch(/Heel slides, right/)
    await visit.tap('Previous')
    expect(visit.text()).toMatch(/Rest with bent knees/)
  })

  it('pauses and resumes with the space key, unless a button has the focus', async () => {
    const visit = await playing()
    await visit.press(' ')
    expect(visit.has('Resume')).toBe(true)
    await visit.press(' ', visit.control('Next'))
    expect(visit.has('Resume')).toBe(true)
    await visit.press(' ')
    expect(visit.has('Pause')).toBe(true)
  })

  it('takes a key that is held down as one press', async () => {
    const visit = await playing()
    await visit.hold(' ', 16)
    expect(visit.has('Resume')).toBe(true)
    await visit.hold('ArrowRight', 33)
    expect(visit.text()).toContain('Heel slides, right')
    await visit.hold('ArrowLeft', 33)
    expect(visit.text()).toContain('Rest with bent knees')
  })

  it('leaves the arrow keys to the line of progress while that has the focus', async () => {
    const visit = await playing()
    await visit.press('ArrowRight', visit.control('Place in the session'))
    expect(visit.text()).toMatch(/Rest with bent knees 1:00/)
  })

  it('goes to another place on the line of progress, and says it as a phrase', async () => {
    const visit = await playing()
    await visit.slide('Place in the session', 70)
    expect(visit.text()).toContain('Heel slides, right')
    const spoken = visit.control('Place in the session').getAttribute('aria-valuetext')
    expect(spoken).toBe('1 minute 10 seconds in, of 2 minutes 20 seconds')
  })

  it('stays where it is after a scroll that began on the line of progress', async () => {
    const visit = await playing()
    const place = visit.control('Place in the session')
    await visit.listen(20)
    place.dispatchEvent(new Event('pointerdown'))
    if (place instanceof HTMLInputElement) place.value = '120'
    for (const type of ['input', 'pointercancel', 'change']) place.dispatchEvent(new Event(type))
    await visit.settle()
    expect(place.getAttribute('aria-valuetext')).toBe('20 seconds in, of 2 minutes 20 seconds')
    expect(place).toHaveProperty('value', '20')
  })

  it('ends at once within the first minute', async () => {
    const visit = await playing()
    await visit.listen(30)
    await visit.tap('End session')
    expect(path(visit)).toMatch(/^\/after/)
  })

  it('asks once before it ends a longer practice', async () => {
    const visit = await playing()
    await visit.listen(70)
    await visit.tap('End session')
    expect(isAsking()).toBe(true)
    await visit.tap('Keep going')
    expect([isAsking(), path(visit)]).toEqual([false, '/play/first-moves'])
  })

  it('stands still while it asks, and goes on with “Keep going”, which is the big button', async () => {
    const visit = await playing()
    await visit.listen(70)
    await visit.tap('End session')
    const before = visit.text()
    await visit.listen(30)
    expect([isAsking(), visit.has('Resume'), visit.text()]).toEqual([true, true, before])
    expect(visit.control('Keep going').className).toBe('action')
    expect(dialogButton('End session').className).toBe('quiet')
    await visit.tap('Keep going')
    expect([isAsking(), visit.has('Pause')]).toEqual([false, true])
  })

  it('stays paused where it was paused before it asked', async () => {
    const visit = await playing()
    await visit.listen(70)
    await visit.tap('Pause')
    await visit.tap('End session')
    await visit.tap('Keep going')
    expect([isAsking(), visit.has('Resume')]).toEqual([false, true])
  })

  it('goes on where the question is closed by Escape or a tap beside it', async () => {
    const visit = await playing()
    await visit.listen(70)
    await visit.tap('End session')
    document.querySelector<HTMLDialogElement>('dialog[open]')?.close()
    await visit.settle()
    expect([isAsking(), visit.has('Pause'), path(visit)]).toEqual([false, true, '/play/first-moves'])
  })

  it('asks on the way back, and takes a second step back as “Keep going”', async () => {
    const visit = await playing()
    await visit.listen(30)
    await visit.router.push('/practice')
    await visit.settle()
    expect([isAsking(), path(visit), visit.has('Resume')]).toEqual([true, '/play/first-moves', true])
    await visit.router.push('/practice')
    await visit.settle()
    expect([isAsking(), path(visit), visit.has('Pause')]).toEqual([false, '/play/first-moves', true])
  })

  it.each<[string, (visit: Visit) => Promise<void>]>([
    ['the button', (visit) => visit.tap('Next')],
    ['the key', (visit) => visit.press('ArrowRight')],
    ['the key held down', (visit) => visit.hold('ArrowRight', 33)],
  ])('asks before Next in the last step ends it, by %s', async (_how, next) => {
    const visit = await playing()
    await visit.tap('Next')
    await visit.tap('Next')
    expect(visit.text()).toContain('Heel slides, left')
    await next(visit)
    expect([isAsking(), path(visit)]).toEqual([true, '/play/first-moves'])
    await visit.tap('Keep going')
    expect(visit.text()).toContain('Heel slides, left')
    expect(visit.has('Pause')).toBe(true)
  })

  it('ends by no pull at the line of progress', async () => {
    const visit = await playing()
    await visit.slide('Place in the session', 140)
    expect([path(visit), visit.has('Pause')]).toEqual(['/play/first-moves', true])
    expect(visit.control('Place in the session').getAttribute('aria-valuetext')).toContain('2 minutes 10 seconds in')
  })

  it('goes on to what comes after when the session is over', async () => {
    const visit = await playing()
    await visit.listen(141)
    expect(path(visit)).toBe('/after/id-1')
    expect(visit.text()).toContain('Saved.')
  })

  it('says quietly that there is no sound, and lets a screen reader read the captions then', async () => {
    const visit = await playing()
    const caption = () => document.querySelector('.caption [aria-live]')?.getAttribute('aria-live')
    expect(caption()).toBe('off')
    visit.services.sound().trouble('no-sound')
    await visit.settle()
    expect(visit.text()).toContain('There is no sound just now.')
    expect(caption()).toBe('polite')
  })

  it.each([
    ['interrupted', 'The sound stopped.'],
    ['asleep', 'The device was asleep.'],
  ])('that was %s keeps its place, and goes on by one button', async (notice, sentence) => {
    const visit = await playing()
    await visit.listen(20)
    if (notice === 'asleep') {
      visit.services.sound().sleep(60)
      await visit.listen(1)
    } else visit.services.sound().trouble('interrupted')
    await visit.settle()
    expect(visit.text()).toContain(sentence)
    expect(visit.has('Resume')).toBe(true)
    await visit.tap('Go on')
    expect([visit.has('Pause'), visit.has('Go on')]).toEqual([true, false])
    expect(visit.text()).not.toContain(sentence)
    expect(document.activeElement?.textContent).toBe('First moves')
  })

  it('offers no button where there is nothing to go on with', async () => {
    const visit = await playing()
    visit.services.sound().trouble('clip-missing')
    await visit.settle()
    expect(visit.text()).toContain('One sentence has no voice yet.')
    expect(visit.has('Go on')).toBe(false)
  })

  it('stands where the voice cannot be reached: one button tries again, another goes on without it', async () => {
    const visit = await visitMeru('/play/first-moves')
    await visit.tap(/^Start/)
    visit.services.sound().loseVoice(true)
    await visit.tap('Next')
    const sentence = 'The voice cannot be reached just now.'
    expect(visit.text()).toContain(`${sentence} Try again, or go on and read along.`)
    expect(visit.has('Resume')).toBe(true)
    await visit.tap('Try again')
    expect(visit.text()).toContain(`${sentence} Try again`)
    await visit.tap('Go on without the voice')
    expect(visit.text()).toContain(`${sentence} You can read along.`)
    expect([visit.has('Pause'), visit.has('Try again'), visit.has('Go on without the voice')]).toEqual([
      true,
      false,
      false,
    ])
    expect(document.querySelector('.caption [aria-live]')?.getAttribute('aria-live')).toBe('polite')
  })

  it.each(['/play/first-moves', '/sessions/first-moves'])(
    'says before Start that the voice is not on the device, at %s',
    async (path) => {
      const visit = await visitMeru(path, fakeServices({ canHearVoice: false }))
      expect(visit.text()).toContain('The voice for this session is not on this device, and there is no network.')
      expect(visit.text()).not.toContain('The voice leads')
    },
  )

  it('says kindly that there is no such session', async () => {
    const visit = await visitMeru('/play/none')
    expect(visit.text()).toContain('This session cannot be shown.')
  })
})

describe('a session that plays in another tab', () => {
  it('is said on Start, and can be played here instead', async () => {
    const browser = fakeLocks()
    const other = createLockedPages(browser.tab().locks)
    let wasMoved = false
    await other.claimPlaying({ takeOver: false, onLost: () => (wasMoved = true) })
    const visit = await visitMeru('/play/mid-back', fakeServices({ pages: createLockedPages(browser.tab().locks) }))
    await visit.tap(/^Start/)
    expect(visit.text()).toContain('A session is playing in another tab. Play here instead')
    expect(visit.has('Resume')).toBe(true)
    await visit.tap('Play here instead')
    expect(visit.text()).not.toContain('another tab')
    expect(visit.has('Pause')).toBe(true)
    expect(wasMoved).toBe(true)
  })
})
