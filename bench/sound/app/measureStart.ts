import type { Browser } from 'playwright'
import { heard, tapAudio } from '../../../tests/support/audioTap.ts'
import { clockOffset } from './renderedAt.ts'
import { startSession, visitApp, waitUntilKept } from './visitApp.ts'
import { waitFor } from './waitFor.ts'

const VISITS = 10

export interface Starts {
  /** From the tap on Start until the first sound leaves the page, of each visit. */
  readonly milliseconds: readonly number[]
  /** From there to the ear, as the browser says. */
  readonly outputLatency: number
}

/** Starts a session again and again whose sounds are kept on the device. */
export async function measureStart(browser: Browser, baseURL: string): Promise<Starts> {
  const page = await visitApp(browser, baseURL, { ambience: null })
  await tapAudio(page)
  await startSession(page)
  await waitUntilKept(page)
  const milliseconds: number[] = []
  for (let visit = 0; visit < VISITS; visit++) {
    await startSession(page)
    const onset = await waitFor(async () => (await heard(page))?.onsets[0])
    if (onset === undefined) throw new Error('The session does not sound')
    const offset = await clockOffset(page, 'meruTap')
    milliseconds.push(onset * 1000 + offset - (await page.evaluate(() => window.meruBench.clickedAt)))
  }
  const outputLatency = await page.evaluate(
    () => (window as unknown as { meruTap: { context: AudioContext } }).meruTap.context.outputLatency * 1000,
  )
  await page.context().close()
  return { milliseconds, outputLatency }
}
