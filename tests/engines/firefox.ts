/** Firefox as Debian builds it, driven by Playwright over WebDriver BiDi. */
import { firefox as playwrightFirefox, type ElementHandle, type Page } from 'playwright'
import type { Engine, EnginePage } from './engine.ts'
import { findProgram } from '../../scripts/support/findProgram.ts'

const program = () => findProgram('firefox-esr', 'firefox')

/** No name is looked up and nobody is called; sound stays locked until a tap. */
const prefs = { 'network.dns.forceResolve': '127.0.0.1', 'network.trr.mode': 5, 'app.normandy.enabled': false }

export const firefox: Engine = {
  name: 'Firefox',
  missing: () => (program() ? null : 'Firefox is not there: apt-get install firefox-esr.'),
  async start(pulseServer) {
    const browser = await playwrightFirefox.launch({
      channel: 'moz-firefox',
      executablePath: program() ?? '',
      env: { ...process.env, PULSE_SERVER: pulseServer },
      firefoxUserPrefs: prefs,
    })
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
    return { version: browser.version(), page: { ...pageOf(page), close: () => browser.close() } }
  },
}

function pageOf(page: Page): Omit<EnginePage, 'close'> {
  async function elementOf(expression: string): Promise<ElementHandle<Element>> {
    const element = (await page.evaluateHandle<Element>(expression)).asElement()
    if (!element) throw new Error(`Nothing is there for ${expression}`)
    return element
  }
  return {
    open: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    evaluate: (expression) => page.evaluate(expression),
    tap: async (element) => (await elementOf(element)).click(),
    press: async (element, key) => (await elementOf(element)).press(key),
    screenshot: () => page.screenshot(),
  }
}
