/** Something takes the sound away: it is noticed within 2 s, the place is kept, and a tap goes on with the cut sentence. */
import type { Page } from '@playwright/test'
import { appearedAt, watchTexts } from '../../support/appearances.ts'
import { bundledTimeline } from '../../support/bundledTimeline.ts'
import { expect, test } from '../../support/journey.ts'
import { plannedZero, startWithPulses } from '../../support/pulses/playPulses.ts'
import { pulseSounds } from '../../support/pulses/pulseSounds.ts'
import { pulsesOf } from '../../support/pulses/pulseTap.ts'

declare global {
  interface Window {
    meruDevice: { readonly elements: HTMLMediaElement[] }
  }
}

/** Its first sentence lasts from 2.5 s to 8.6 s. */
const timeline = bundledTimeline('mid-thoracic-10')
const session = { timeline, sounds: pulseSounds(timeline) }
const [cut] = timeline.cues.filter(({ track }) => track === 'voice')

/** How the sound goes away; each runs in the page. */
const faults: Readonly<Record<string, () => void>> = {
  'the context is suspended from outside': () => void window.meruPulses.context.suspend(),
  'a call interrupts the context': () => {
    Object.defineProperty(window.meruPulses.context, 'state', { get: () => 'interrupted', configurable: true })
    window.meruPulses.context.dispatchEvent(new Event('statechange'))
  },
  'the clock of the context stands still without a word': () => {
    const stood = window.meruPulses.context.currentTime
    Object.defineProperty(window.meruPulses.context, 'currentTime', { get: () => stood, configurable: true })
  },
  'the system pauses the media element': () => window.meruDevice.elements.forEach((element) => element.pause()),
  'the context loses its device': () => void window.meruPulses.context.dispatchEvent(new Event('error')),
}

const TAKEN_AWAY = 'The sound stopped. Your place is kept; go on when you like.'

/** By the page's `performance.now()`, in milliseconds, and by the clock of its audio context, in seconds. */
interface Moment {
  readonly at: number
  readonly clock: number
}

test.use({ serviceWorkers: 'block' })

for (const [name, inject] of Object.entries(faults)) {
  test(name, async ({ page }) => {
    if (!cut) throw new Error('Somebody speaks')
    await page.addInitScript(watchDevice)
    await watchTexts(page, '.notice')
    await startWithPulses(page, session, 'speakers')
    const zero = await plannedZero(page, session, { from: 0 })
    await expect.poll(() => contextTime(page), { intervals: [100] }).toBeGreaterThan(zero + cut.startTime + 1)

    const { planned } = await pulsesOf(page)
    const fault = await page.evaluate<Moment>(`(() => {
      const moment = { at: performance.now(), clock: meruPulses.context.currentTime }
      ;(${inject})()
      return moment
    })()`)
    expect((await appearedAt(page, TAKEN_AWAY)) - fault.at, 'milliseconds until it is noticed').toBeLessThan(2000)
    await expect(page.locator('.notice').getByRole('button'), 'one button').toHaveText(['Go on'])
    await expect.poll(() => page.evaluate(() => window.meruPulses.context.state)).not.toBe('running')
    const place = await shownPosition(page)
    expect(Math.abs(place - (fault.clock - zero)), 'seconds that the place is off').toBeLessThan(2)

    await page.evaluate(giveBack)
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect(page.locator('.notice')).toBeHidden()
    const again = async () => (await pulsesOf(page)).planned.slice(planned.length)[0]
    await expect.poll(again, { message: 'the sentence is planned again' }).toMatchObject({ offset: 0 })
    expect(session.sounds.isPulseOf(cut, (await again())?.frames ?? 0), 'from its start').toBe(true)
    const timesHeard = async () =>
      (await pulsesOf(page)).heard.filter(({ frames }) => session.sounds.isPulseOf(cut, frames)).length
    await expect.poll(timesHeard).toBe(2)
  })
}

function contextTime(page: Page): Promise<number> {
  return page.evaluate(() => window.meruPulses.context.currentTime)
}

async function shownPosition(page: Page): Promise<number> {
  const slider = page.getByRole('slider', { name: 'Place in the session' })
  const part = await slider.evaluate((element) => getComputedStyle(element).getPropertyValue('--part'))
  return (parseFloat(part) / 100) * timeline.duration
}

/** Runs in the page before its own scripts: we know its media elements. */
function watchDevice(): void {
  const play = HTMLMediaElement.prototype.play
  window.meruDevice = { elements: [] }
  HTMLMediaElement.prototype.play = function () {
    if (!window.meruDevice.elements.includes(this)) window.meruDevice.elements.push(this)
    return play.call(this)
  }
}

/** The call is over, the clock runs again. */
function giveBack(): void {
  Reflect.deleteProperty(window.meruPulses.context, 'state')
  Reflect.deleteProperty(window.meruPulses.context, 'currentTime')
}
