import type { Page } from '@playwright/test'
import { expect, test } from '../../support/journey.ts'
import { ownBrowser } from '../../support/ownBrowser.ts'

/** The most that a killed tab may lose (reliability reference §2.3), and what a busy machine adds. */
const LOST = 5.5

test('two tabs play in turn, and neither loses its practice when the browser is killed', async ({
  playwright,
  launchOptions,
  baseURL,
}) => {
  const browser = await ownBrowser(playwright.chromium, launchOptions)
  const context = await browser.open()
  const [one, other] = [await context.newPage(), await context.newPage()]

  await start(one, baseURL, 'one-minute')
  await playedUntil(one, 22)
  await other.bringToFront()
  await start(other, baseURL, 'two-minutes-of-breath')
  await expect(other.getByText('A session is playing in another tab.')).toBeVisible()
  await expect(one.getByRole('button', { name: 'Pause' })).toBeVisible()

  await other.getByRole('button', { name: 'Play here instead' }).click()
  await expect(other.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect(one.getByText('The session in another tab is playing now.')).toBeAttached()
  const practisedInOne = await place(one)
  await playedUntil(other, 16)
  const practisedInOther = await place(other)
  browser.kill()
  await context.close().catch(() => undefined)

  const again = await browser.open()
  const page = await again.newPage()
  await page.goto(new URL('practice', baseURL).href)
  await expect(page.getByRole('region', { name: 'History' }).getByRole('listitem')).toHaveCount(2)
  const active = await activeSeconds(page)
  expect(active['one-minute']).toBeGreaterThan(practisedInOne - LOST)
  expect(active['two-minutes-of-breath']).toBeGreaterThan(practisedInOther - LOST)
  await again.close()
  await browser.remove()
})

async function start(page: Page, baseURL: string | undefined, id: string): Promise<void> {
  await page.goto(new URL(`play/${id}`, baseURL).href)
  await page.getByRole('button', { name: /^Start/ }).click()
}

const place = async (page: Page) =>
  Number(await page.getByRole('slider', { name: 'Place in the session' }).inputValue())

async function playedUntil(page: Page, seconds: number): Promise<void> {
  await expect.poll(() => place(page), { timeout: 90_000 }).toBeGreaterThanOrEqual(seconds)
}

/** What the log holds for each session. */
function activeSeconds(page: Page): Promise<Readonly<Record<string, number>>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, number>>((resolve, reject) => {
        const opening = indexedDB.open('meru')
        opening.onerror = () => reject(new Error('The log cannot be opened'))
        opening.onsuccess = () => {
          const reading = opening.result.transaction('log').objectStore('log').getAll()
          reading.onsuccess = () => {
            const entries = reading.result as { readonly session: string; readonly active: number }[]
            resolve(Object.fromEntries(entries.map(({ session, active }) => [session, active])))
          }
        }
      }),
  )
}
