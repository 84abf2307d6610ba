import type { Page } from '@playwright/test'
import { AUDIBLE, loudness } from '../support/audioTap.ts'
import { expect, test } from '../support/journey.ts'

/** A session of one minute counts from 30 s of practice on (streak specification, reliability reference §1.4). */
const COUNTED = 35

/** As it is said early and late in a week: the first one may begin at its end. */
const ONE_DAY = /^1 (of 3 days this week|day in your first week)$/

test('a minute of practice makes a day, and does so again without a network', async ({ page, context }) => {
  await page.goto('/')
  await keptForOffline(page)

  await practise(page)
  await expect(page.getByText(ONE_DAY)).toBeVisible()
  await expect(practicesOf(page)).toHaveCount(1)

  await context.setOffline(true)
  await page.reload()
  await expect(page.getByText(ONE_DAY)).toBeVisible()

  await practise(page)
  await expect(practicesOf(page)).toHaveCount(2)
  await expect(page.getByText(ONE_DAY), 'two practices of one day are one day').toBeVisible()
})

/** Plays the one-minute session in real time until it counts, ends it, and goes on to the record. */
async function practise(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Library' }).click()
  await page.getByRole('link', { name: /One minute on the back/ }).click()
  await page.getByRole('button', { name: /^Start/ }).click()
  await expect.poll(() => loudness(page), { message: 'sound comes out of the page' }).toBeGreaterThan(AUDIBLE)
  const place = page.getByRole('slider', { name: 'Place in the session' })
  await expect
    .poll(async () => Number(await place.inputValue()), { timeout: 120_000, message: 'the minute passes' })
    .toBeGreaterThanOrEqual(COUNTED)
  await page.getByRole('button', { name: 'End session' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Saved.' })).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('link', { name: 'Practice' }).click()
  await expect(page.getByRole('heading', { name: 'History' })).toBeVisible()
}

function practicesOf(page: Page) {
  return page.getByRole('region', { name: 'History' }).getByRole('listitem')
}

/** The worker has put the whole app by; from now on it opens without a network. */
async function keptForOffline(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready)
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state))
    .toBe('activated')
}
