/** A visit in Chromium: a session plays with sound under the policy that the server sends, and again without a network. */
import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type Browser, type Page } from 'playwright'
import { browserArgs, ensureBrowser } from '../support/browser.mjs'
import type { Finding } from './answers.ts'

declare global {
  interface Window {
    meruVisit: { readonly violations: string[]; analyser: AnalyserNode | null }
  }
}

/** Rain at its quietest is a good deal louder; digital silence is 0. */
const AUDIBLE = 0.002

const SESSION = 'mid-thoracic-10'

/** A Chromium for all visits; null after a sentence where there is none. */
export async function openBrowser(): Promise<Browser | null> {
  const executablePath = await ensureBrowser()
  return executablePath === null ? null : chromium.launch({ executablePath, args: browserArgs })
}

/** Visits the app at `url`; `cutNetwork` stops the server. */
export async function findOnVisit(
  browser: Browser,
  url: string,
  cutNetwork: () => Promise<void>,
): Promise<readonly Finding[]> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'en-GB' })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.addInitScript(watch)
  try {
    await page.goto(url)
    for (const path of ['sessions', `sessions/${SESSION}`, 'practice', 'settings']) {
      await page.goto(url + path)
      await page.getByRole('heading', { level: 1 }).waitFor()
    }
    await page.goto(`${url}play/${SESSION}`)
    await page.getByRole('button', { name: /^Start/ }).click()
    const isHeard = await becomes(
      () => loudness(page),
      (rms) => rms > AUDIBLE,
    )
    const icons = await page.evaluate(iconsOfLockScreen)
    await wait(5000)
    const violations = await page.evaluate(() => window.meruVisit.violations)
    const isKept = await becomes(
      () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state),
      (state) => state === 'activated',
    )
    const before = complaints.length
    await cutNetwork()
    await page.goto(`${url}play/${SESSION}`).catch(() => undefined)
    const opens = await page
      .getByRole('button', { name: /^Start/ })
      .click({ timeout: 15_000 })
      .then(
        () => true,
        () => false,
      )
    const isHeardAgain =
      opens &&
      (await becomes(
        () => loudness(page),
        (rms) => rms > AUDIBLE,
      ))
    return [
      { what: 'a session is heard', fault: isHeard ? null : 'silence' },
      { what: 'nothing breaks the policy', fault: violations.join('; ') || null },
      { what: 'nothing complains', fault: complaints.slice(0, before).join('; ') || null },
      {
        what: 'the pictures of the lock screen',
        fault: icons.filter((icon) => !icon.startsWith('200 image/png')).join('; ') || null,
      },
      { what: 'the worker keeps the app', fault: isKept ? null : 'no worker' },
      { what: 'opens without a network, and is heard', fault: isHeardAgain ? null : opens ? 'silence' : 'no page' },
    ]
  } finally {
    await context.close()
  }
}

/** Runs in the page before its own scripts: notes what the policy forbids, and hears what leaves the page. */
function watch(): void {
  window.meruVisit = { violations: [], analyser: null }
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
    window.meruVisit.violations.push(`${violatedDirective} ${blockedURI} in ${sourceFile}`),
  )
  const connect = AudioNode.prototype.connect as (...args: unknown[]) => unknown
  AudioNode.prototype.connect = function (this: AudioNode, ...args: unknown[]) {
    if (args[0] === this.context.destination) {
      const { analyser } = window.meruVisit
      // Howler makes a context of its own before the one that sounds.
      const heard = analyser?.context === this.context ? analyser : new AnalyserNode(this.context, { fftSize: 8192 })
      window.meruVisit.analyser = heard
      connect.call(this, heard)
    }
    return connect.apply(this, args)
  } as typeof AudioNode.prototype.connect
}

function loudness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { analyser } = window.meruVisit
    if (!analyser) return 0
    const samples = new Float32Array(analyser.fftSize)
    analyser.getFloatTimeDomainData(samples)
    return Math.sqrt(samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length)
  })
}

/** Runs in the page: status and type of every picture that the lock screen shows. */
async function iconsOfLockScreen(): Promise<readonly string[]> {
  const artwork = navigator.mediaSession.metadata?.artwork ?? []
  if (artwork.length === 0) return ['none']
  return Promise.all(
    artwork.map(async ({ src }) => {
      const answer = await fetch(src, { cache: 'reload' })
      return `${answer.status} ${answer.headers.get('content-type')} ${src}`
    }),
  )
}

async function becomes<Value>(value: () => Promise<Value>, isSo: (value: Value) => boolean): Promise<boolean> {
  const end = performance.now() + 30_000
  while (performance.now() < end) {
    if (isSo(await value())) return true
    await wait(250)
  }
  return false
}
