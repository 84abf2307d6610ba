import type { Browser, Page } from 'playwright'
import type { Cue } from '../../../src/core/timeline/timeline.ts'
import { bundledTimeline } from '../../../tests/support/bundledTimeline.ts'
import { pulseSettings, pulseSounds, timedCues } from '../../../tests/support/pulses/pulseSounds.ts'
import { pulsesOf, tapPulses } from '../../../tests/support/pulses/pulseTap.ts'
import { PULSE_RATE } from '../../../tests/support/pulses/pulseWav.ts'
import { clockOffset } from './renderedAt.ts'
import { SESSION, startSession, visitApp, waitUntilKept } from './visitApp.ts'
import { waitFor } from './waitFor.ts'

/** Milliseconds from the wish until the right sound leaves the page, of each jump. */
export interface Jumps {
  readonly next: readonly number[]
  /** To a sentence that begins within the next ten seconds. */
  readonly near: readonly number[]
  /** To a sentence anywhere, which is still to be decoded. */
  readonly far: readonly number[]
}

const timeline = bundledTimeline(SESSION)
const sounds = pulseSounds(timeline)
const sentences = timeline.cues.filter(({ track }) => track === 'voice')
const cues = timedCues(timeline).toSorted((a, b) => a.startTime - b.startTime)

/** Jumps through a session whose sounds are pulses, so that each can be known. */
export async function measureJumps(browser: Browser, baseURL: string): Promise<Jumps> {
  const page = await visitApp(browser, baseURL, pulseSettings)
  await tapPulses(page, 'speakers')
  await sounds.answer(page)
  await startSession(page)
  await waitUntilKept(page)

  const next: number[] = []
  for (const { startTime } of timeline.chapters.slice(1, -1)) next.push(await jump(page, 'nexttrack', startTime))
  const far: number[] = []
  const spread = sentences.map((_, at) => sentences[(at * 17) % sentences.length]).slice(0, 25)
  for (const cue of spread) if (cue) far.push(await jump(page, 'seekto', cue.startTime))
  const near: number[] = []
  for (const [at, cue] of sentences.entries()) {
    const before = sentences[at - 1]
    if (!before || cue.startTime - before.startTime > 8 || near.length >= 25) continue
    await jump(page, 'seekto', before.startTime)
    near.push(await jump(page, 'seekto', cue.startTime))
  }
  await page.context().close()
  return { next, near, far }
}

/** Where no sound begins at the place itself, the next one counts, less the time by which it comes later. */
async function jump(page: Page, action: 'nexttrack' | 'seekto', target: number): Promise<number> {
  const first = cues.find(({ startTime }) => startTime >= target)
  if (!first) throw new Error(`Nothing sounds after ${target}`)
  // What is wanted next has had time to be decoded.
  await page.waitForTimeout(700)
  const { heard } = await pulsesOf(page)
  const wishedAt = await page.evaluate(
    ({ action, seekTime }) => {
      const now = performance.now()
      window.meruBench.handlers[action]?.({ action, seekTime })
      return now
    },
    { action, seekTime: target },
  )
  const frame = await waitFor(async () => frameOf(first, (await pulsesOf(page)).heard.slice(heard.length)), first.text)
  const renderedAt = (frame / PULSE_RATE) * 1000 + (await clockOffset(page, 'meruPulses'))
  return renderedAt - (first.startTime - target) * 1000 - wishedAt
}

function frameOf(cue: Cue, heard: readonly { readonly frame: number; readonly frames: number }[]) {
  return heard.find(({ frames }) => sounds.isPulseOf(cue, frames))?.frame
}
