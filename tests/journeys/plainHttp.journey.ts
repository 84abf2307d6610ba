/** The app on plain http in the home network: a browser gives such a page neither workers nor caches, and it is led all the same. */
import { browserArgs } from '../../scripts/support/browser.mjs'
import type { Page } from '@playwright/test'
import { AUDIBLE } from '../support/audioTap.ts'
import { expect, test } from '../support/journey.ts'

test('a session sounds and is in the record on plain http, where nothing can be kept for later', async ({
  playwright,
  launchOptions,
  baseURL,
}) => {
  const { port } = new URL(baseURL ?? '')
  const rule = '--host-resolver-rules=MAP meru.test 127.0.0.1 , MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'
  const args = [...browserArgs.filter((arg) => !arg.startsWith('--host-resolver-rules')), rule]
  const browser = await playwright.chromium.launch({ ...launchOptions, args })
  const page = await browser.newPage()
  const mistakes: string[] = []
  page.on('pageerror', ({ message }) => mistakes.push(message))
  await tapByAnalyser(page)
  await page.goto(`http://meru.test:${port}/sessions/one-minute`)
  expect(await page.evaluate(() => [isSecureContext, 'serviceWorker' in navigator, 'caches' in window])).toEqual([
    false,
    false,
    false,
  ])
  await page.getByRole('button', { name: /^Start/ }).click()
  await expect
    .poll(() => page.evaluate(() => (window as { peak?: () => number }).peak?.() ?? 0))
    .toBeGreaterThan(AUDIBLE)
  const place = page.getByRole('slider', { name: 'Place in the session' })
  await expect.poll(async () => Number(await place.inputValue())).toBeGreaterThan(11)
  await page.getByRole('button', { name: 'End session' }).click()
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('link', { name: 'Practice' }).click()
  await expect(page.getByRole('main').getByText('One minute on the back').first()).toBeVisible()
  expect(mistakes).toEqual([])
  await browser.close()
})

/** The other journeys listen on the audio thread, which such a page may not do: an analyser before the speakers has to serve. */
async function tapByAnalyser(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const connect = AudioNode.prototype.connect as (...args: unknown[]) => unknown
    const analysers = new Set<AnalyserNode>()
    AudioNode.prototype.connect = function (this: AudioNode, ...args: unknown[]) {
      if (args[0] === this.context.destination) {
        const analyser = new AnalyserNode(this.context)
        analysers.add(analyser)
        connect.call(this, analyser)
      }
      return connect.apply(this, args)
    } as typeof AudioNode.prototype.connect
    const peakOf = (analyser: AnalyserNode) => {
      const samples = new Float32Array(analyser.fftSize)
      analyser.getFloatTimeDomainData(samples)
      return Math.max(...samples.map(Math.abs))
    }
    Object.assign(window, { peak: () => Math.max(0, ...[...analysers].map(peakOf)) })
  })
}
