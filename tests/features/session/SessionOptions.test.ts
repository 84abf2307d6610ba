import { describe, expect, it } from 'vitest'
import { aScript } from '../../support/aScript.ts'
import { fakeServices, threeScripts } from '../../support/fakeServices.ts'
import { visitMeru } from '../../support/visitMeru.ts'

const openTitle = () => document.querySelector('dialog[open] h2')?.textContent

describe('a session as you like it', () => {
  it('says which voice speaks and what sounds', async () => {
    const scripts = [aScript(threeScripts[0]?.steps ?? [], { id: 'rainy', ambience: 'rain' })]
    const services = fakeServices({ scripts })
    const visit = await visitMeru('/sessions/rainy', services)
    expect(visit.text()).toMatch(/As you like it Voice Willow Sound Rain Pace As written/)
    services.soundSettings.change({ voice: 'cedar', ambience: null })
    await visit.settle()
    expect(visit.text()).toMatch(/As you like it Voice Cedar Sound None Pace As written/)
  })

  it('gives more time where that is wanted, keeps it, and starts on the side that was chosen', async () => {
    const visit = await visitMeru('/sessions/first-moves')
    await visit.tap('Left')
    const written = visit.text().match(/Start (\S+ \S+)/)?.[1]
    await visit.tap(/^Pace/)
    await visit.tap('Slower')
    await visit.tap('Close')
    expect(visit.text()).toContain('Pace Slower')
    expect(visit.services.soundSettings.get().pace).toBe(1.3)
    expect(visit.text().match(/Start (\S+ \S+)/)?.[1]).not.toBe(written)
    await visit.tap(/^Pace/)
    await visit.tap('As written')
    expect(visit.text().match(/Start (\S+ \S+)/)?.[1]).toBe(written)
  })

  it('takes another voice, and keeps it', async () => {
    const visit = await visitMeru('/sessions/first-moves')
    await visit.tap(/^Voice/)
    expect(openTitle()).toBe('Voice')
    await visit.tap('Cedar')
    await visit.tap('Close')
    expect([openTitle(), visit.services.soundSettings.get().voice]).toEqual([undefined, 'cedar'])
    expect(visit.text()).toContain('Voice Cedar')
  })

  it('lets a voice be heard before it is chosen, and falls silent when the sheet closes', async () => {
    const visit = await visitMeru('/sessions/first-moves')
    await visit.tap(/^Voice/)
    await visit.tap('Listen to Cedar')
    expect([visit.services.previewed(), visit.services.soundSettings.get().voice]).toEqual(['cedar', 'willow'])
    await visit.router.push('/practice')
    await visit.settle()
    expect([visit.services.previewed(), visit.router.currentRoute.value.fullPath]).toEqual([
      null,
      '/sessions/first-moves',
    ])
  })

  it('says so where a voice cannot be heard now', async () => {
    const visit = await visitMeru('/sessions/first-moves', fakeServices({ unheard: ['cedar'] }))
    await visit.tap(/^Voice/)
    await visit.tap('Listen to Cedar')
    expect(visit.text()).toContain('Cedar cannot be heard just now.')
    await visit.tap('Listen to Willow')
    expect(visit.text()).not.toContain('cannot be heard')
  })

  it.each([
    [true, 'offers'],
    [false, 'does not offer'],
  ])('device that can speak %s: %s its own voice', async (hasVoice) => {
    const abilities = { hasVoice, canSpeak: async () => hasVoice, canVibrate: true, canPlayOverMusic: true }
    const visit = await visitMeru('/sessions/first-moves', fakeServices({ abilities }))
    await visit.tap(/^Voice/)
    expect([visit.has('My device’s voice'), visit.has('Listen to My device’s voice')]).toEqual([hasVoice, hasVoice])
  })

  it('takes another sound under the voice, and closes it on the way back', async () => {
    const visit = await visitMeru('/sessions/first-moves')
    await visit.tap(/^Sound/)
    await visit.tap('Ocean')
    await visit.router.push('/practice')
    await visit.settle()
    expect([openTitle(), visit.services.soundSettings.get().ambience]).toEqual([undefined, 'ocean'])
    expect(visit.text()).toContain('Sound Ocean')
  })
})
