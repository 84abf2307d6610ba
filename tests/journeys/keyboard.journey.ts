import type { Locator, Page } from '@playwright/test'
import { AUDIBLE, loudness } from '../support/audioTap.ts'
import { expect, test } from '../support/journey.ts'

/** More stops than any screen has; a keyboard that needs more is lost. */
const MOST_STOPS = 40

test('somebody without a mouse chooses, starts, pauses and goes on', async ({ page }) => {
  await page.goto('/')
  const lowerBack = page.getByRole('checkbox', { name: 'Lower back' })
  await tabTo(page, lowerBack)
  await page.keyboard.press('Space')
  await expect(lowerBack).toBeChecked()

  const tenMinutes = page.getByRole('radio', { name: '10 minutes' })
  await tabTo(page, tenMinutes)
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: '20 minutes' })).toBeChecked()
  await page.keyboard.press('ArrowLeft')
  await expect(tenMinutes).toBeChecked()

  const start = page.getByRole('button', { name: /^Start/ })
  await expect(start).toBeEnabled()
  await tabTo(page, start)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect.poll(() => loudness(page), { message: 'sound comes out of the page' }).toBeGreaterThan(AUDIBLE)

  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
  await expect.poll(() => loudness(page), { message: 'pause is silence' }).toBe(0)
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()

  await tabTo(page, page.getByRole('button', { name: 'End session' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /Saved|very short/ })).toBeFocused()
})

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target, `reached within ${MOST_STOPS} stops`).toBeFocused()
}
