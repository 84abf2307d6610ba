/** Half an hour as long as it lasts: no cue drifts by a frame, and what comes after long silences is heard. */
import type { Page } from '@playwright/test'
import { expect, test } from '../../../tests/support/journey.ts'
import { blockAgainAndAgain, hide, slowTimers } from '../../../tests/support/pulses/hinderPage.ts'
import { hearStretch, startWithPulses } from '../../../tests/support/pulses/playPulses.ts'
import { pulseSounds } from '../../../tests/support/pulses/pulseSounds.ts'
import { writeLongSession } from './longSession.ts'

const HALF_AN_HOUR = 1800

const timeline = writeLongSession()
const session = { timeline, sounds: pulseSounds(timeline) }

test.use({ serviceWorkers: 'block' })

test('with the main thread blocked for half a second every five seconds', async ({ page }) => {
  await startWithPulses(page, session, 'speakers')
  await blockAgainAndAgain(page, 5)
  await expectExact(page)
})

test('with a hidden page whose timers come once a minute', async ({ page }) => {
  await slowTimers(page)
  await startWithPulses(page, session, 'speakers')
  await hide(page)
  await expectExact(page)
})

async function expectExact(page: Page): Promise<void> {
  const { heard, worst, lost, surplus } = await hearStretch(page, session, { from: 0, to: HALF_AN_HOUR })
  console.log(
    `${HALF_AN_HOUR} s, ${heard} cues: at most ${worst} frames off, ${lost.length} lost, ${surplus.length} too many`,
  )
  expect({ lost, surplus }, 'nothing is lost, nothing is doubled').toEqual({ lost: [], surplus: [] })
  expect(worst, 'frames').toBeLessThanOrEqual(1)
}
