/** Every sentence, chime and breath begins at its planned time, to the frame: read from the sound that is rendered. */
import type { Page } from '@playwright/test'
import { bundledTimeline } from '../support/bundledTimeline.ts'
import { expect, test } from '../support/journey.ts'
import { blockAgainAndAgain, hide, slowTimers } from '../support/pulses/hinderPage.ts'
import { hearStretch, startWithPulses, type Stretch } from '../support/pulses/playPulses.ts'
import { pulseSounds } from '../support/pulses/pulseSounds.ts'
import { pulsesOf } from '../support/pulses/pulseTap.ts'

const timeline = bundledTimeline('mid-thoracic-10')
const session = { timeline, sounds: pulseSounds(timeline) }

/** A place before a chime, sentences and breaths that follow each other closely (3:33 of the session). */
const LIVELY = 210

test.use({ serviceWorkers: 'block' })

test('with the main thread blocked for half a second again and again', async ({ page }) => {
  await startWithPulses(page, session, 'speakers')
  await blockAgainAndAgain(page, 1.5)
  await expectExact(page, { from: 0, to: 7 })
  const seen = await jump(page, () => seekTo(page, LIVELY))
  await expectExact(page, { from: LIVELY, to: LIVELY + 13, seen })
})

test('with a hidden page whose timers come once a minute', async ({ page }) => {
  await slowTimers(page)
  await startWithPulses(page, session, 'speakers')
  await hide(page)
  await expectExact(page, { from: 0, to: 13 })
})

test('through forty pauses, jumps ahead and back, and on to the next part', async ({ page }) => {
  await startWithPulses(page, session, 'lease')
  for (const place of [400, 75]) {
    const seen = await jump(page, () => seekTo(page, place))
    await expectExact(page, { from: place, to: place + 7, seen })
  }
  const beforePauses = await jump(page, () => seekTo(page, LIVELY))
  await page.evaluate(pauseAndGoOn, 40)
  await expectExact(page, { from: LIVELY, to: LIVELY + 9, seen: beforePauses })

  // In the middle of a long chapter, so that it does not end between the look and the tap.
  const chapter = timeline.chapters
    .slice(0, -1)
    .find(({ startTime, endTime }) => startTime > LIVELY + 20 && endTime - startTime > 40)
  const next = chapter?.endTime ?? NaN
  await jump(page, () => seekTo(page, Math.round(next / 5) * 5 - 25))
  const seen = await jump(page, () => page.getByRole('button', { name: 'Next' }).click())
  await expectExact(page, { from: next, to: next + 5, seen })
})

async function expectExact(page: Page, stretch: Stretch): Promise<void> {
  const { heard, worst, lost, surplus } = await hearStretch(page, session, stretch)
  expect({ lost, surplus }, 'nothing is lost, nothing is doubled').toEqual({ lost: [], surplus: [] })
  expect(worst, `frames, of ${heard} cues`).toBeLessThanOrEqual(1)
}

/** How many starts were planned before a jump; it comes once every sound is kept, as on a second visit. */
async function jump(page: Page, tap: () => Promise<void>): Promise<number> {
  await expect.poll(() => keptSounds(page), { message: 'every sound is kept' }).toBe(session.sounds.count)
  const { planned } = await pulsesOf(page)
  await tap()
  await expect.poll(async () => (await pulsesOf(page)).planned.length).toBeGreaterThan(planned.length)
  return planned.length
}

const slider = (page: Page) => page.getByRole('slider', { name: 'Place in the session' })
const seekTo = (page: Page, place: number) => slider(page).fill(String(place))

function keptSounds(page: Page): Promise<number> {
  return page.evaluate(async () => (await (await caches.open('meru-audio')).keys()).length)
}

async function pauseAndGoOn(times: number): Promise<void> {
  const { context } = window.meruPulses
  const button = (name: string) => document.querySelector<HTMLElement>(`[aria-label="${name}"]`)
  const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
  const reach = async (state: AudioContextState) => {
    while (context.state !== state) await wait(5)
  }
  for (let turn = 0; turn < times; turn++) {
    button('Pause')?.click()
    await reach('suspended')
    await wait(20 + ((turn * 37) % 30))
    button('Resume')?.click()
    await reach('running')
    await wait(100 + ((turn * 53) % 90))
  }
}
