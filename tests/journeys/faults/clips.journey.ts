/**
 * A sentence without a usable clip: told when it is due, read instead, and no longer told once the next sentence is heard; the
 * session goes on.
 */
import type { Route } from '@playwright/test'
import { appearancesOf, appearedAt, watchTexts } from '../../support/appearances.ts'
import { bundledTimeline } from '../../support/bundledTimeline.ts'
import { expect, test } from '../../support/journey.ts'
import { hearStretch, startWithPulses } from '../../support/pulses/playPulses.ts'
import { pulseSounds } from '../../support/pulses/pulseSounds.ts'
import { pulseWav } from '../../support/pulses/pulseWav.ts'
import { clipKey } from '../../../src/core/sound/clipKey.ts'
import { cuesOn } from '../../../src/core/timeline/timeline.ts'

const timeline = bundledTimeline('one-minute', 'tests/fixtures/sessions')
const session = { timeline, sounds: pulseSounds(timeline) }
const sentences = cuesOn(timeline, 'voice')

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
    const noticed = await appearedAt(page, 'The voice cannot be reached just now. You can read along.')
    const due = await appearedAt(page, faulty.text)
    expect(noticed - due, 'milliseconds until it is noticed').toBeLessThan(2000)

    const { lost, surplus, worst } = await hearStretch(page, session, { from: 0, to: next.startTime + 1 })
    expect(lost, 'only that sentence is missing').toEqual([expect.stringContaining(faulty.text)])
    expect([surplus, worst <= 1]).toEqual([[], true])
    expect(await appearancesOf(page, faulty.text), 'it is read instead').toBe(1)
    expect(await appearancesOf(page, 'The voice cannot be reached'), 'told once').toBe(1)
    await expect(page.getByText('The voice cannot be reached'), 'over with the next sentence').toBeHidden()
    await expect(page.getByRole('button', { name: 'Pause' }), 'the session goes on').toBeVisible()
  })
}
