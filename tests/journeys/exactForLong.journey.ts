/** Half an hour and a long silence, rendered faster than they could be heard: no cue drifts by a frame, none is lost. */
import type { Page } from '@playwright/test'
import type { Cue, TrackName, Timeline } from '../../src/core/timeline/timeline.ts'
import { bundledTimeline } from '../support/bundledTimeline.ts'
import { expect, test as base } from '../support/journey.ts'
import { comparePulses } from '../support/pulses/comparePulses.ts'
import { pulseSettings, pulseSounds, timedCues } from '../support/pulses/pulseSounds.ts'
import { PULSE_RATE } from '../support/pulses/pulseWav.ts'
import { serveSoundPage } from '../support/soundPage/serveSoundPage.ts'
import type { RenderOptions } from '../support/soundPage/soundPage.ts'

const HALF_AN_HOUR = 1800

const test = base.extend({
  baseURL: async ({}, use) => {
    const served = await serveSoundPage()
    await use(served.url)
    await served.close()
  },
})

test('half an hour in a hidden page that wakes once a minute, without a frame of drift', async ({ page }) => {
  const timeline = repeated(bundledTimeline('mid-thoracic-10'), HALF_AN_HOUR)
  await expectExact(page, timeline, { isHidden: true, tickEvery: 60 })
})

test('ninety seconds of silence, then a sentence and a chime', async ({ page }) => {
  const timeline = bundledTimeline('mid-thoracic-10')
  const first = (track: TrackName) => timeline.cues.filter((cue) => cue.track === track).slice(0, 1)
  const [before, after] = [first('chime'), [...first('voice'), ...first('chime')]]
  const cues = [...before.map((cue) => at(0, cue)), ...after.map((cue) => at(100, cue))]
  await expectExact(page, { ...timeline, duration: 110, cues }, { isHidden: false, tickEvery: 5 })
})

async function expectExact(page: Page, timeline: Timeline, ticks: Pick<RenderOptions, 'isHidden' | 'tickEvery'>) {
  const sounds = pulseSounds(timeline)
  await sounds.answer(page)
  await page.goto('/')
  const options = { timeline, settings: pulseSettings, rate: PULSE_RATE, ...ticks }
  const { zero, heard } = await page.evaluate((options) => window.renderTimeline(options), options)
  const { worst, ...rest } = comparePulses(heard, timedCues(timeline), zero, sounds)
  expect(rest, 'every cue was heard once').toEqual({ heard: timedCues(timeline).length, lost: [], surplus: [] })
  expect(worst, 'frames').toBeLessThanOrEqual(1)
}

function at(startTime: number, cue: Cue): Cue {
  return { ...cue, startTime, endTime: startTime + cue.endTime - cue.startTime }
}

/** A timeline that begins again and again until so many seconds are over. */
function repeated(timeline: Timeline, seconds: number): Timeline {
  const starts = Array.from(
    { length: Math.floor(seconds / timeline.duration) + 1 },
    (_, turn) => turn * timeline.duration,
  )
  const later = <Part extends Cue | Timeline['chapters'][number]>(parts: readonly Part[]) =>
    starts.flatMap((start) =>
      parts
        .map((part) => ({ ...part, startTime: part.startTime + start, endTime: part.endTime + start }))
        .filter(({ endTime }) => endTime <= seconds),
    )
  return { ...timeline, duration: seconds, cues: later(timeline.cues), chapters: later(timeline.chapters) }
}
