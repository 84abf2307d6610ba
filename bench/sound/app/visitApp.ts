import type { Browser, Page } from 'playwright'
import { DEFAULT_SOUND_SETTINGS, type SoundSettings } from '../../../src/core/sound/soundSettings.ts'
import { waitFor } from './waitFor.ts'

/** What is played: a session with chimes, many sentences, and breaths. */
export const SESSION = 'mid-thoracic-10'

declare global {
  interface Window {
    meruBench: {
      /** `performance.now()` milliseconds of the last click. */
      clickedAt: number
      readonly handlers: Partial<Record<MediaSessionAction, MediaSessionActionHandler | null>>
    }
  }
}

/** A page as on a phone, in a browser profile of its own, with these settings of the sound; nothing is open yet. */
export async function visitApp(browser: Browser, baseURL: string, settings: Partial<SoundSettings>): Promise<Page> {
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true }
  const context = await browser.newContext({ baseURL, ...phone, serviceWorkers: 'block' })
  const page = await context.newPage()
  // tsx names functions by a call of its own, which the page does not know.
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.addInitScript(
    (sound) => {
      localStorage.setItem('meru.sound', JSON.stringify(sound))
      window.meruBench = { clickedAt: NaN, handlers: {} }
      addEventListener('click', ({ timeStamp }) => (window.meruBench.clickedAt = timeStamp), true)
      const { setActionHandler } = MediaSession.prototype
      MediaSession.prototype.setActionHandler = function (action, handler) {
        setActionHandler.call(this, action, handler)
        window.meruBench.handlers[action] = handler
      }
    },
    { ...DEFAULT_SOUND_SETTINGS, ...settings },
  )
  return page
}

/** Opens the session and taps Start once the page has come to rest. */
export async function startSession(page: Page): Promise<void> {
  await page.goto(`/play/${SESSION}`)
  const start = page.getByRole('button', { name: /^Start/ })
  await start.waitFor()
  await page.waitForLoadState('networkidle')
  await start.tap()
}

/** Waits until every sound of the running session is kept, as on a second visit. */
export async function waitUntilKept(page: Page): Promise<void> {
  let last = -1
  await waitFor(async () => {
    await page.waitForTimeout(1000)
    const kept = await page.evaluate(async () => (await (await caches.open('meru-audio')).keys()).length)
    const isDone = kept > 0 && kept === last
    last = kept
    return isDone || undefined
  })
}
