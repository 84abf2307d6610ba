/** A sentence without a usable clip: told once and read instead; the session goes on and the next sentence is heard. */
import type { Page, Route } from '@playwright/test'
import { appearancesOf, appearedAt, watchTexts } from '../../support/appearances.ts'
import { bundledTimeline } from '../../support/bundledTimeline.ts'
import { expect, test } from '../../support/journey.ts'
import { hearStretch, startWithPulses } from '../../support/pulses/playPulses.ts'
import { pulseSounds } from '../../support/pulses/pulseSounds.ts'
import { pulseWav } from '../../support/pulses/pulseWav.ts'
import { clipKey } from '../../../src/core/sound/clipKey.ts'

const timeline = bundledTimeline('one-minute', 'tests/fixtures/sessions')
const session = { timeline, sounds: pulseSounds(timeline) }
const sentences = timeline.cues.filter(({ track }) => track === 'voice')

/** What the server answers for the clip of the second sentence, which lasts 1.9 s. */
const faults: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'a clip that cannot be decoded': (route) => route.fulfill({ contentType: 'audio/mpeg', body: 'not a sound at all' }),
  'a clip that is not there': (route) => route.fulfill({ status: 404 }),
  'a clip that is cut off after its first third': (route) =>
    route.fulfill({ contentType: 'audio/mpeg', body: pulseWav(0.6, { level: 0.5, frames: 8 }) }),
  'a page in place of a clip': (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Meru</title>' }),
}

test.use({ serviceWorkers: 'block', forgiven: /Failed to load resource.*404.*\/audio\// })

for (const [name, answer] of Object.entries(faults)) {
  test(name, async ({ page }) => {
    const [, faulty, next] = sentences
    if (!faulty || !next) throw new Error('Three sentences are needed')
    const clip = `${clipKey(faulty.text)}.mp3`
    await page.route(`**/${clip}`, answer)
    await watchTexts(page, '.notice, .caption')
    await startWithPulses(page, session, 'speakers')
    const noticed = await appearedAt(page, 'One sentence has no voice yet. You can read it instead.')
    expect(noticed - (await answeredAt(page, clip)), 'milliseconds until it is noticed').toBeLessThan(2000)

    const { lost, surplus, worst } = await hearStretch(page, session, { from: 0, to: next.startTime + 1 })
    expect(lost, 'only that sentence is missing').toEqual([expect.stringContaining(faulty.text)])
    expect([surplus, worst <= 1]).toEqual([[], true])
    expect(await appearancesOf(page, faulty.text), 'it is read instead').toBe(1)
    expect(await appearancesOf(page, 'One sentence has no voice'), 'told once').toBe(1)
    await expect(page.getByRole('button', { name: 'Pause' }), 'the session goes on').toBeVisible()
  })
}

/** When the first answer for a file had come, in milliseconds of the page's `performance.now()`. */
function answeredAt(page: Page, file: string): Promise<number> {
  return page.evaluate((file) => {
    const [first] = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith(file))
    return first ? first.startTime + first.duration : NaN
  }, file)
}
