import type { Browser } from 'playwright'
import { METHODS, RATE, type Method } from './page/cues.ts'
import { quantile } from './quantile.ts'
import { serveRaces } from './serveRaces.ts'

const NAMES: Readonly<Record<Method, string>> = {
  window: 'ours: window',
  sequencer: 'ours: sequencer',
  timeout: 'howl.play() at setTimeout',
  cuechange: 'howl.play() at VTT cuechange',
  tone: 'Tone.js Transport',
}

/** Seconds of silence after which a cue has to be heard; Howler would have stopped the context after 30. */
const SILENCE = 90

/** Runs the races and prints a table for each. */
export async function reportRaces(browser: Browser): Promise<void> {
  const served = await serveRaces()
  for (const isBlocked of [false, true]) {
    const page = await browser.newPage()
    await page.goto(served.url)
    const { errors } = await page.evaluate((blocked) => window.race(blocked), isBlocked)
    await page.close()
    console.log(
      `\nOnset error in ms, 100 cues, main thread ${isBlocked ? 'blocked 200–500 ms again and again' : 'calm'}`,
    )
    console.log(
      `${''.padEnd(30)}${['median', 'p95', 'max', 'lost', 'p95 / ours'].map((name) => name.padStart(11)).join('')}`,
    )
    for (const method of METHODS) console.log(row(NAMES[method], errors[method], errors.window))
  }
  const page = await browser.newPage()
  await page.goto(served.url)
  const error = await page.evaluate((seconds) => window.hearAfterSilence(seconds), SILENCE)
  console.log(
    `\n${SILENCE} s of silence, then a cue: ${error === null ? 'NOT HEARD' : `heard, ${Math.abs(error)} frames off`}`,
  )
  await page.close()
  await served.close()
}

function row(name: string, errors: readonly (number | null)[], ours: readonly (number | null)[]): string {
  const heard = heardMilliseconds(errors)
  const lost = errors.length - heard.length
  // An error of nothing counts as one frame, the least that can be seen.
  const ratio = Math.max(oneFrame, quantile(heard, 0.95)) / Math.max(oneFrame, quantile(heardMilliseconds(ours), 0.95))
  const cells = [quantile(heard, 0.5), quantile(heard, 0.95), quantile(heard, 1)].map((value) => value.toFixed(3))
  return name.padEnd(30) + [...cells, String(lost), ratio.toFixed(0)].map((cell) => cell.padStart(11)).join('')
}

const oneFrame = 1000 / RATE

function heardMilliseconds(errors: readonly (number | null)[]): readonly number[] {
  return errors.filter((error) => error !== null).map((error) => (Math.abs(error) / RATE) * 1000)
}
