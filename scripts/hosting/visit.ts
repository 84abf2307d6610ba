/** Visits the app in Chromium: a session plays with sound under the server's content security policy, and again offline. */
import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type Browser, type Page } from 'playwright'
import { browserArgs, ensureBrowser } from '../support/browser.mjs'
import type { CheckResult } from './responses.ts'

declare global {
  interface Window {
    meruVisit: { readonly violations: string[]; analyser: AnalyserNode | null }
  }
}

/** Well below the quietest rain; digital silence is 0. */
const AUDIBLE_RMS = 0.002

const SESSION = 'mid-thoracic-10'

/** Launches Chromium for all visits; prints a message and returns null if there is none. */
export async function openBrowser(): Promise<Browser | null> {
  const executablePath = await ensureBrowser()
  return executablePath === null ? null : chromium.launch({ executablePath, args: browserArgs })
}

/** Visits the app at `url`; `cutNetwork` stops the server. */
export async function checkVisit(
  browser: Browser,
  url: string,
  cutNetwork: () => Promise<void>,
): Promise<readonly CheckResult[]> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'en-GB' })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(error.message))
  await page.addInitScript(installProbes)
  try {
    await page.goto(url)
    for (const path of ['sessions', `sessions/${SESSION}`, 'practice', 'settings']) {
      await page.goto(url + path)
      await page.getByRole('heading', { level: 1 }).waitFor()
    }
    await page.goto(`${url}play/${SESSION}`)
    await page.getByRole('button', { name: /^Start/ }).click()
    const isHeard = await waitUntil(
      () => measureRms(page),
      (rms) => rms > AUDIBLE_RMS,
    )
    const icons = await page.evaluate(lockScreenArtwork)
    await wait(5000)
    const violations = await page.evaluate(() => window.meruVisit.violations)
    const isWorkerActive = await waitUntil(
      () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state),
      (state) => state === 'activated',
    )
    const before = errors.length
    await cutNetwork()
    await page.goto(`${url}play/${SESSION}`).catch(() => undefined)
    const isOpen = await page
      .getByRole('button', { name: /^Start/ })
      .click({ timeout: 15_000 })
      .then(
        () => true,
        () => false,
      )
    const isHeardAgain =
      isOpen &&
      (await waitUntil(
        () => measureRms(page),
        (rms) => rms > AUDIBLE_RMS,
      ))
    return [
      { description: 'a session is heard', failure: isHeard ? null : 'silence' },
      { description: 'nothing breaks the policy', failure: violations.join('; ') || null },
      { description: 'nothing complains', failure: errors.slice(0, before).join('; ') || null },
      {
        description: 'the pictures of the lock screen',
        failure: icons.filter((icon) => !icon.startsWith('200 image/png')).join('; ') || null,
      },
      { description: 'the worker keeps the app', failure: isWorkerActive ? null : 'no worker' },
      {
        description: 'opens without a network, and is heard',
        failure: isHeardAgain ? null : isOpen ? 'silence' : 'no page',
      },
    ]
  } finally {
    await context.close()
  }
}

/** Runs in the page before its own scripts: records policy violations and taps the audio output. */
function installProbes(): void {
  window.meruVisit = { violations: [], analyser: null }
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
    window.meruVisit.violations.push(`${violatedDirective} ${blockedURI} in ${sourceFile}`),
  )
  const connect = AudioNode.prototype.connect as (...args: unknown[]) => unknown
  AudioNode.prototype.connect = function (this: AudioNode, ...args: unknown[]) {
    if (args[0] === this.context.destination) {
      const { analyser } = window.meruVisit
      // Howler creates an audio context of its own before the one that is used.
      const tap = analyser?.context === this.context ? analyser : new AnalyserNode(this.context, { fftSize: 8192 })
      window.meruVisit.analyser = tap
      connect.call(this, tap)
    }
    return connect.apply(this, args)
  } as typeof AudioNode.prototype.connect
}

function measureRms(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { analyser } = window.meruVisit
    if (!analyser) return 0
    const samples = new Float32Array(analyser.fftSize)
    analyser.getFloatTimeDomainData(samples)
    return Math.sqrt(samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length)
  })
}

/** Runs in the page: status and type of every picture on the lock screen. */
async function lockScreenArtwork(): Promise<readonly string[]> {
  const artwork = navigator.mediaSession.metadata?.artwork ?? []
  if (artwork.length === 0) return ['none']
  return Promise.all(
    artwork.map(async ({ src }) => {
      const response = await fetch(src, { cache: 'reload' })
      return `${response.status} ${response.headers.get('content-type')} ${src}`
    }),
  )
}

async function waitUntil<Value>(value: () => Promise<Value>, predicate: (value: Value) => boolean): Promise<boolean> {
  const deadline = performance.now() + 30_000
  while (performance.now() < deadline) {
    if (predicate(await value())) return true
    await wait(250)
  }
  return false
}
