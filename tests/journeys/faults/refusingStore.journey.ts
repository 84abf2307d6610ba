import { readFile } from 'node:fs/promises'
import type { BrowserContext, Page } from '@playwright/test'
import { AUDIBLE, loudness, tapAudio } from '../../support/audioTap.ts'
import { expect, test } from '../../support/journey.ts'
import { ownBrowser } from '../../support/ownBrowser.ts'

/** Every store throws at the mere touch, as in Firefox with cookies blocked. */
function throwAtTouch() {
  const refuse = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  }
  for (const name of ['indexedDB', 'localStorage', 'sessionStorage', 'caches', 'BroadcastChannel']) {
    Object.defineProperty(window, name, { get: refuse, configurable: true })
  }
  for (const name of ['serviceWorker', 'locks', 'storage']) {
    Object.defineProperty(navigator, name, { get: refuse, configurable: true })
  }
}

/** The database is never opened and never refused, as some browsers do until the page is loaded anew. */
function neverAnswer() {
  IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
}

test('with cookies blocked a session plays, its practice is shown, and it goes into a file', async ({
  playwright,
  launchOptions,
  baseURL,
}) => {
  const blocked = { profile: { default_content_setting_values: { cookies: 2 } } }
  const browser = await ownBrowser(playwright.chromium, launchOptions, blocked)
  const context = await browser.open()
  const { page, words } = await watched(context)
  await page.goto(baseURL ?? '')
  expect(
    await page.evaluate(() => {
      try {
        return typeof window.localStorage
      } catch (error) {
        return (error as Error).name
      }
    }),
    'cookies are blocked',
  ).toBe('SecurityError')

  await practise(page)
  await expect(page.getByText('Your browser doesn’t let Meru store anything.')).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('link', { name: 'Practice' }).click()
  await expect(page.getByText('Saved only until you close this page.')).toBeVisible()
  await expect(page.getByText('could not be read')).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'History' }).getByRole('listitem')).toHaveCount(1)

  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as a file' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^meru-practice-\d{4}-\d\d-\d\d\.json$/)
  expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toMatchObject({
    format: 'meru-backup',
    count: 1,
    entries: [{ kind: 'practice', session: 'one-minute' }],
  })
  expect(words(), 'no flood in the console').toEqual([])
  await context.close()
  await browser.remove()
})

test('where every store throws at the mere touch, a session plays and its practice is shown', async ({ page }) => {
  await page.addInitScript(throwAtTouch)
  await page.goto('/')
  await practise(page)
  await expect(page.getByText('Your browser doesn’t let Meru store anything.')).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('link', { name: 'Practice' }).click()
  await expect(page.getByRole('region', { name: 'History' }).getByRole('listitem')).toHaveCount(1)
})

test('where the database never opens, a session plays, and it is told within seconds', async ({ page }) => {
  await page.addInitScript(neverAnswer)
  await page.goto('/')
  await practise(page)
  await expect(page.getByText('Saved only until you close this page.')).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('link', { name: 'Practice' }).click()
  await expect(page.getByRole('region', { name: 'History' }).getByRole('listitem')).toHaveCount(1)
})

async function watched(context: BrowserContext) {
  const page = await context.newPage()
  await tapAudio(page)
  const said: string[] = []
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => said.push(`threw: ${error.message}`))
  return { page, words: () => said }
}

/** Plays the one-minute session for some seconds, ends it, and is told that it is not saved. */
async function practise(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Library' }).click()
  await page.getByRole('link', { name: /One minute on the back/ }).click()
  await page.getByRole('button', { name: /^Start/ }).click()
  await expect.poll(() => loudness(page), { message: 'sound comes out of the page' }).toBeGreaterThan(AUDIBLE)
  const place = page.getByRole('slider', { name: 'Place in the session' })
  await expect.poll(async () => Number(await place.inputValue()), { message: 'time passes' }).toBeGreaterThanOrEqual(14)
  await page.getByRole('button', { name: 'End session' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Not saved yet.' })).toBeVisible()
}
