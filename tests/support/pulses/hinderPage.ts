/** What keeps a page from its work: a main thread that is blocked, timers that hardly ever come. */
import type { Page } from '@playwright/test'

/** Blocks the main thread for half a second every `every` seconds, as long as the page lives. */
export async function blockAgainAndAgain(page: Page, every: number): Promise<void> {
  await page.evaluate((every) => {
    setInterval(() => {
      const until = performance.now() + 500
      while (performance.now() < until);
    }, every * 1000)
  }, every)
}

/** Timers that repeat come once a minute at most, and no worker helps out. Must be called before the page is opened. */
export async function slowTimers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const real = window.setInterval.bind(window)
    Object.assign(window, {
      setInterval: (call: () => void, delay: number) => real(call, Math.max(delay, 60_000)),
      Worker: class {
        constructor() {
          throw new Error('no workers here')
        }
      },
    })
  })
}

/** Tells the page that it cannot be seen; a real hidden page Playwright cannot have. */
export async function hide(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' })
    document.dispatchEvent(new Event('visibilitychange'))
  })
}
