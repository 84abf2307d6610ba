import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/journey.ts'

/** Milliseconds between two taps of a trembling hand. */
const APART = 120
/** `npm run journeys:taps` taps every button of every screen twice; here are those on which a practice depends. */
test('two taps on Start, Pause, Next, End and Done do what one does, and two steps are two', async ({ page }) => {
  await page.goto('/sessions/lower-acute-first-moves-8')
  await tapTwice(page, page.getByRole('button', { name: /^Start/ }))
  await expect(page.getByRole('button', { name: 'Pause' }), 'it plays').toBeVisible()

  await endGesture(page)
  await tapTwice(page, page.getByRole('button', { name: 'Pause' }))
  await expect(page.getByRole('button', { name: 'Resume' }), 'it stands').toBeVisible()

  const pose = page.locator('.now .small').first()
  const place = page.getByRole('slider', { name: 'Place in the session' })
  await place.fill('200')
  const poses = [await pose.textContent()]
  for (let step = 0; step < 2; step++) {
    await page.getByRole('button', { name: 'Next' }).press('Enter')
    await expect(pose).not.toHaveText(poses.at(-1) ?? '')
    poses.push(await pose.textContent())
  }
  await place.fill('200')
  await expect(pose).toHaveText(poses[0] ?? '')
  await endGesture(page)
  await tapTwice(page, page.getByRole('button', { name: 'Next' }))
  await expect(pose, 'two steps').toHaveText(poses[2] ?? '')

  await endGesture(page)
  await tapTwice(page, page.getByRole('button', { name: 'End session' }))
  await expect(page.getByRole('dialog'), 'it asks').toBeVisible()
  await endGesture(page)
  await tapTwice(page, page.getByRole('dialog').getByRole('button', { name: 'End session' }))
  await expect(page).toHaveURL(/\/after/)

  await endGesture(page)
  const steps = await page.evaluate(() => history.length)
  await tapTwice(page, page.getByRole('button', { name: 'Done' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Where does it hurt?' })).toBeVisible()
  expect(await page.evaluate(() => history.length), 'no step more to go back').toBe(steps)
})

async function tapTwice(page: Page, target: Locator): Promise<void> {
  const box = await target.boundingBox()
  if (!box) throw new Error('The target is on the screen')
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { clickCount: 2, delay: APART / 2 })
}

/** A key tells the app that the taps before it are over. */
const endGesture = (page: Page) => page.keyboard.press('Shift')
