import { describe, expect, it } from 'vitest'
import { aScript } from '../support/aScript.ts'
import { fakeServices } from '../support/fakeServices.ts'
import { visitMeru } from '../support/visitMeru.ts'

const german = aScript(
  [
    { kind: 'say', text: 'Mach es dir bequem.', seconds: 10 },
    { kind: 'rest', pose: 'rest', seconds: 60 },
  ],
  { id: 'ruhe', lang: 'de-AT', title: 'Ruhe', summary: 'Eine kurze Pause.' },
)

/** A device that speaks these languages. */
const device = (...languages: string[]) =>
  fakeServices({
    scripts: [german],
    abilities: {
      hasVoice: true,
      canSpeak: async (lang) => languages.includes(lang.slice(0, 2)),
      canVibrate: false,
      canPlayOverMusic: false,
    },
  })

const READ_ALONG = 'This session is in German; this device has no German voice. You can read along.'
const langOf = (text: string) =>
  [...document.querySelectorAll('[lang]')].find((each) => each.textContent === text)?.getAttribute('lang')

describe('a session in another language', () => {
  it.each(['/sessions/ruhe', '/play/ruhe'])('says on %s, before it starts, that nobody will speak it', async (path) => {
    const visit = await visitMeru(path, device('en'))
    expect(visit.text()).toContain(READ_ALONG)
  })

  it('says so on Today, which starts it at once', async () => {
    const visit = await visitMeru('/', device('en'))
    await visit.tap(/Lower back/)
    expect(visit.text()).toContain(READ_ALONG)
  })

  it('says that the device reads it, where it can', async () => {
    const visit = await visitMeru('/sessions/ruhe', device('en', 'de'))
    expect(visit.text()).toContain('This session is in German. The German voice of this device reads it.')
  })

  it('is told to a screen reader in its language: title, summary and spoken line', async () => {
    const visit = await visitMeru('/sessions/ruhe', device('en'))
    expect([langOf('Ruhe'), langOf('Eine kurze Pause.')]).toEqual(['de-AT', 'de-AT'])
    await visit.tap(/^Start/)
    await visit.listen(4)
    expect(langOf('Mach es dir bequem.')).toBe('de-AT')
  })

  it('says in the player why nobody speaks, instead of missing one sentence', async () => {
    const services = device('en')
    const visit = await visitMeru('/sessions/ruhe', services)
    await visit.tap(/^Start/)
    services.sound().trouble('clip-missing')
    await visit.settle()
    expect(visit.text()).toContain(READ_ALONG)
    expect(visit.text()).not.toContain('One sentence')
  })
})
