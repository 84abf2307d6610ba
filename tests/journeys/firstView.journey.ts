import type { Locator, Page } from '@playwright/test'
import { screens } from '../../scripts/screens/screens.mjs'
import { DOUBLE_TEXT_SIZE, applyView } from '../../scripts/screens/views.mjs'
import { expect, test } from '../support/journey.ts'

const phone = { width: 360, height: 740 }
const smallPhone = { width: 360, height: 640 }
const smallestPhone = { width: 320, height: 568 }

/** The button stands so far below the upper edge of its dock, in CSS px. */
const DOCK_EDGE = 4

/** The least distance between a target and what it has nothing to do with, in CSS px. */
const CLEAR = 6

test('Today shows all three questions above the button that starts, and room around the one that clears', async ({
  page,
}) => {
  await page.setViewportSize(smallPhone)
  await open(page, 'today-chosen')
  await page.evaluate(() => scrollTo(0, 0))
  const start = await boxOf(page.getByRole('button', { name: /^Start/ }))
  const minutes = await boxOf(page.getByRole('group', { name: 'How many minutes do you have?' }))
  expect(minutes.bottom).toBeLessThanOrEqual(start.top - DOCK_EDGE)

  await page.getByRole('slider', { name: /How much/ }).fill('8')
  const clear = await boxOf(page.getByRole('button', { name: 'Clear', exact: false }))
  const advice = await boxOf(page.getByText('Go gently today.').locator('xpath=ancestor::*[@role="status"]'))
  expect(clear.bottom - clear.top).toBeGreaterThanOrEqual(44)
  expect(advice.top - clear.bottom).toBeGreaterThanOrEqual(CLEAR)
})

test('the player has its buttons in the first view, with text at 200 % and under a notice', async ({ page }) => {
  const elsewhere = await page.context().newPage()
  await start(elsewhere)
  await expect(elsewhere.getByRole('button', { name: 'Pause' })).toBeVisible()
  await start(page)
  await expect(page.getByText('A session is playing in another tab.')).toBeVisible()
  const buttons = page.getByRole('button', { name: 'Resume' })

  await applyView(page, { size: smallestPhone })
  expect((await boxOf(buttons)).bottom, '320 × 568 under a notice').toBeLessThanOrEqual(smallestPhone.height)
  await applyView(page, { size: phone, textSize: DOUBLE_TEXT_SIZE })
  expect((await boxOf(buttons)).bottom, 'the browser’s text at 200 %').toBeLessThanOrEqual(phone.height)
  await applyView(page, { size: phone })
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
  expect((await boxOf(buttons)).bottom, 'the page’s text at 200 %').toBeLessThanOrEqual(phone.height)
})

async function start(page: Page): Promise<void> {
  await open(page, 'player-ready')
  await page.getByRole('button', { name: /^Start/ }).click()
}

async function open(page: Page, name: string): Promise<void> {
  await screens.find((screen) => screen.name === name)?.open(page)
}

/** Where it stands in the window as it is, which is not scrolled for it. */
function boxOf(locator: Locator): Promise<{ readonly top: number; readonly bottom: number }> {
  return locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return { top, bottom }
  })
}
