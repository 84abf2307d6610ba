import { describe, expect, it } from 'vitest'
import { fakeServices } from '../../support/fakeServices.ts'
import { visitMeru, type Visit } from '../../support/visitMeru.ts'

async function mixing(services = fakeServices()): Promise<Visit> {
  const visit = await visitMeru('/play/first-moves', services)
  await visit.tap(/^Start/)
  await visit.tap('Volumes')
  return visit
}

const isOpen = () => document.querySelector('dialog[open]') !== null
const phrase = (visit: Visit, name: string) => visit.control(name).getAttribute('aria-valuetext')

describe('the volumes', () => {
  it('stand as they were kept, as a phrase', async () => {
    const visit = await mixing()
    expect(['Voice', 'Chimes', 'Ambience'].map((name) => phrase(visit, name))).toEqual([
      '100 per cent',
      '80 per cent',
      '50 per cent',
    ])
  })

  it('are changed while the finger still moves, and playback goes on', async () => {
    const visit = await mixing()
    const slider = visit.control('Chimes')
    if (slider instanceof HTMLInputElement) slider.value = '25'
    slider.dispatchEvent(new Event('input'))
    await visit.settle()
    expect(visit.services.soundSettings.get().volumes).toEqual({ voice: 1, cues: 0.25, ambience: 0.5 })
    expect(phrase(visit, 'Chimes')).toBe('25 per cent')
    expect(visit.has('Pause')).toBe(true)
  })

  it('say off, where nothing is heard of a part', async () => {
    const visit = await mixing()
    await visit.slide('Ambience', 0)
    expect(phrase(visit, 'Ambience')).toBe('off')
  })

  it.each([
    ['Rain', 'rain'],
    ['Soft pad', 'pad'],
    ['None', null],
  ])('lay %s under the voice when it is chosen', async (name, ambience) => {
    const visit = await mixing()
    await visit.tap(name)
    expect(visit.services.soundSettings.get().ambience).toBe(ambience)
  })

  it('leave the choice of the ambience to the author again', async () => {
    const services = fakeServices()
    services.soundSettings.change({ ambience: null })
    const visit = await mixing(services)
    await visit.tap('As the author chose')
    expect(services.soundSettings.get().ambience).toBe('script')
  })

  it.each([
    [/^Breath tones/, 'breathTones'],
    [/^Vibration/, 'vibration'],
    [/^Over my own music/, 'overMyMusic'],
  ] as const)('switch %s on and off', async (name, setting) => {
    const visit = await mixing()
    await visit.tap(name)
    expect(visit.services.soundSettings.get()[setting]).toBe(true)
    await visit.tap(name)
    expect(visit.services.soundSettings.get()[setting]).toBe(false)
  })

  it('offer only what the device can', async () => {
    const abilities = { hasVoice: false, canSpeak: async () => false, canVibrate: false, canPlayOverMusic: false }
    const visit = await mixing(fakeServices({ abilities }))
    expect([visit.has(/^Breath tones/), visit.has(/^Vibration/), visit.has(/^Over my own music/)]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('keep the keys of the player to themselves while they are open', async () => {
    const visit = await mixing()
    await visit.press(' ')
    await visit.press('ArrowRight')
    expect(visit.has('Pause')).toBe(true)
    expect(visit.text()).toMatch(/Rest with bent knees 1:00/)
    await visit.tap('Close')
    await visit.press(' ')
    expect(visit.has('Resume')).toBe(true)
  })

  it('close by a tap beside them, not by a finger that slips off a slider', async () => {
    const visit = await mixing()
    const dialog = document.querySelector('dialog[open]')
    visit.control('Voice').dispatchEvent(new Event('pointerdown', { bubbles: true }))
    dialog?.dispatchEvent(new MouseEvent('click'))
    await visit.settle()
    expect(isOpen()).toBe(true)
    dialog?.dispatchEvent(new Event('pointerdown'))
    dialog?.dispatchEvent(new MouseEvent('click'))
    await visit.settle()
    expect(isOpen()).toBe(false)
  })

  it('close on the way back, and the session plays on', async () => {
    const visit = await mixing()
    await visit.router.push('/practice')
    await visit.settle()
    expect([isOpen(), visit.router.currentRoute.value.fullPath, visit.has('Pause')]).toEqual([
      false,
      '/play/first-moves',
      true,
    ])
  })

  it('give more time in the middle of a session, which goes on where it was', async () => {
    const visit = await mixing()
    await visit.listen(30)
    const duration = () => Number(visit.control('Place in the session').getAttribute('max'))
    const [written, caption] = [duration(), visit.text().match(/Next.*/)?.[0]]
    await visit.tap('Slower')
    expect(duration()).toBeGreaterThan(written)
    expect(visit.text().match(/Next.*/)?.[0]).toBe(caption)
    expect(visit.has('Pause')).toBe(true)
    await visit.tap('As written')
    expect(duration()).toBe(written)
  })
})
