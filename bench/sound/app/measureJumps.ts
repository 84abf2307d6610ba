import type { Browser, Page } from 'playwright'
import type { Chapter } from '../../../src/core/timeline/timeline.ts'
import { bundledTimeline } from '../../../tests/support/bundledTimeline.ts'
import { pulseSettings, pulseSounds } from '../../../tests/support/pulses/pulseSounds.ts'
import { pulsesOf, tapPulses } from '../../../tests/support/pulses/pulseTap.ts'
import { PULSE_RATE } from '../../../tests/support/pulses/pulseWav.ts'
import { clockOffset } from './renderedAt.ts'
import { SESSION, startSession, visitApp, waitUntilKept } from './visitApp.ts'
import { waitFor } from './waitFor.ts'

/** Milliseconds from the wish until the right sound leaves the page, of each jump; NaN where it was not found. */
export interface Jumps {
  readonly next: readonly number[]
  /** To a sentence that begins within the next ten seconds. */
  readonly near: readonly number[]
  /** To a sentence anywhere, which is still to be decoded. */
  readonly far: readonly number[]
}

/** Seconds before the end of a chapter at which Next is tapped. */
const BEFORE_NEXT = 10
const SEEKS = 40
/** Seconds after which a jump has failed; a busy machine may have let the place pass by before Next was tapped. */
const PATIENCE = 15

const timeline = bundledTimeline(SESSION)
const sounds = pulseSounds(timeline)
const sentences = timeline.cues.filter(({ track }) => track === 'voice')

/** Jumps through a session whose sounds are pulses, so that each can be known. */
export async function measureJumps(browser: Browser, baseURL: string): Promise<Jumps> {
  const page = await visitApp(browser, baseURL, pulseSettings)
  await tapPulses(page, 'speakers')
  await sounds.answer(page)
  await startSession(page)
  await waitUntilKept(page)

  const next: number[] = []
  for (const chapter of timeline.chapters.slice(1, -1).filter(isFollowed)) {
    await wish(page, 'seekto', chapter.startTime - BEFORE_NEXT)
    next.push(await jump(page, 'nexttrack', chapter.startTime))
  }
  const far: number[] = []
  const spread = sentences.map((_, at) => sentences[(at * 17) % sentences.length]).slice(0, SEEKS)
  for (const cue of spread) if (cue) far.push(await jump(page, 'seekto', cue.startTime))
  const near: number[] = []
  for (const [at, cue] of sentences.entries()) {
    const before = sentences[at - 1]
    if (!before || cue.startTime - before.startTime > 8 || near.length >= SEEKS) continue
    await jump(page, 'seekto', before.startTime)
    near.push(await jump(page, 'seekto', cue.startTime))
  }
  await page.context().close()
  return { next, near, far }
}

/** Somebody speaks soon after its start, and the chapter before it is long enough to be in. */
function isFollowed({ startTime }: Chapter): boolean {
  const isSpoken = sentences.some((cue) => cue.startTime >= startTime && cue.startTime < startTime + 5)
  return (
    isSpoken &&
    timeline.chapters.every((chapter) => chapter.startTime >= startTime || chapter.startTime <= startTime - BEFORE_NEXT)
  )
}

/** Where no sentence begins at the place itself, the next one counts, less the time by which it comes later. */
async function jump(page: Page, action: 'nexttrack' | 'seekto', target: number): Promise<number> {
  const first = sentences.find(({ startTime }) => startTime >= target)
  if (!first) throw new Error(`Nobody speaks after ${target}`)
  const isIt = ({ frames }: { readonly frames: number }) => sounds.isPulseOf(first, frames)
  // What is wanted next has had time to be decoded.
  await page.waitForTimeout(700)
  const { heard, planned } = await pulsesOf(page)
  const wishedAt = await wish(page, action, target)
  const plannedNow = async () => (await pulsesOf(page)).planned.slice(planned.length).find(isIt)
  const heardNow = async () => (await pulsesOf(page)).heard.slice(heard.length).find(isIt)
  const begun = await waitFor(plannedNow, PATIENCE)
  if (!begun) return NaN
  // What begins late begins in its middle, behind its pulse; then it counts from where it was planned.
  const frame = begun.offset > 0 ? begun.when * PULSE_RATE : ((await waitFor(heardNow, PATIENCE))?.frame ?? NaN)
  const renderedAt = (frame / PULSE_RATE) * 1000 + (await clockOffset(page, 'meruPulses'))
  return renderedAt - (first.startTime - target) * 1000 - wishedAt
}

/** Asks for something as a locked screen does; gives the page's `performance.now()` of just before. */
function wish(page: Page, action: 'nexttrack' | 'seekto', seekTime: number): Promise<number> {
  return page.evaluate(
    ({ action, seekTime }) => {
      const now = performance.now()
      window.meruBench.handlers[action]?.({ action, seekTime })
      return now
    },
    { action, seekTime },
  )
}
