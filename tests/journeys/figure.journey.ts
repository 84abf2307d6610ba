import type { Page } from '@playwright/test'
import { framesNow, loseGraphics, reachFigure, restoreGraphics } from '../support/figureWorker.ts'
import { expect, test } from '../support/journey.ts'
import { personPace } from '../support/personPace.ts'

const person = (page: Page) => page.locator('.person')
const named = (page: Page) => person(page).getByRole('img')

async function startSession(page: Page): Promise<void> {
  await page.goto('/sessions/lower-acute-first-moves-8')
  await page.getByRole('button', { name: /^Start/ }).click()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
}

test('the person moves where the computer is fast, and is a still again when the graphics fail', async ({ page }) => {
  await reachFigure(page)
  await startSession(page)
  await expect(person(page).locator('canvas')).toBeVisible()
  await expect(named(page)).toHaveCount(1)
  await expect(named(page)).toHaveAccessibleName(/Lying on the back/)

  await loseGraphics(page)
  await expect(person(page).locator('img')).toBeVisible()
  await expect(person(page).locator('canvas')).toBeHidden()
  await restoreGraphics(page)
  await expect(person(page).locator('canvas'), 'the graphics are back').toBeVisible()
  await expect(person(page).locator('img')).toHaveCount(0)
})

test('whoever wants little motion sees stills', async ({ page }) => {
  await reachFigure(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await startSession(page)
  await expect(person(page).locator('img')).toBeVisible()
  await expect(named(page)).toHaveAccessibleName(/Lying on the back/)
  await expect(person(page).locator('canvas')).toHaveCount(0)
})

test('nothing is drawn while nobody can see the person', async ({ page }) => {
  await reachFigure(page)
  await startSession(page)
  await expect(person(page).locator('canvas')).toBeVisible()

  for (const seen of [hidden, outOfView]) {
    await place(page).fill(pacedSecond)
    await expectFrames(page)
    await page.evaluate(seen, false)
    const [second, count] = [await placeNow(page), await framesNow(page)]
    await expect.poll(() => placeNow(page), { message: 'the session plays on' }).toBeGreaterThan(second + 3)
    expect((await framesNow(page)) - count, 'frames that were not under way already').toBeLessThanOrEqual(1)
    await page.evaluate(seen, true)
    await expectFrames(page)
  }
})

test('the breath disc moves with the sound, and stands still with it', async ({ page }) => {
  await startSession(page)
  await place(page).fill(pacedSecond)
  await expectBreath(page, true)
  await page.getByRole('button', { name: 'Pause' }).click()
  await expectBreath(page, false)
  await personPace(page)
  await page.getByRole('button', { name: 'Resume' }).click()
  await expectBreath(page, true)
})

test('the person who was chosen is the same in every picture', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
  await page.goto('/settings')
  for (const name of ['Deep', 'Grey', 'Moss and steel', 'Sturdy, short hair'])
    await page.getByRole('radio', { name }).check()
  await expect(page.getByRole('img', { name: /^The person as chosen/ })).toHaveAttribute('src', /^blob:/)

  await page.goto('/')
  await expect(page.locator('svg.back .base[fill="#8a5a3f"]'), 'skin of the drawn back').toHaveCount(1)
  await expect(page.locator('svg.back .base[fill="#8d8b88"]'), 'its hair').toHaveCount(1)
  await page.goto('/sessions/lower-acute-first-moves-8')
  await expect(page.getByRole('button', { name: /^Start/ })).toBeVisible()
  await expect.poll(() => page.locator('img:not([src^="blob:"])').count(), { timeout: 60_000 }).toBe(0)
  expect(await page.locator('img').count()).toBeGreaterThan(3)

  await page.getByRole('button', { name: /^Start/ }).click()
  await expect(person(page).locator('img')).toHaveAttribute('src', /^blob:/)
})

/** Where the first breaths are paced, in the pose that is shown from the start. */
const pacedSecond = '50'

const place = (page: Page) => page.getByRole('slider', { name: 'Place in the session' })
const placeNow = async (page: Page) => Number(await place(page).inputValue())

async function expectFrames(page: Page): Promise<void> {
  const before = await framesNow(page)
  await expect.poll(() => framesNow(page), { message: 'the person breathes' }).toBeGreaterThan(before + 3)
}

/** Runs in the page, which then takes itself for one in another tab. */
function hidden(isSeen: boolean): void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: isSeen ? 'visible' : 'hidden' })
  document.dispatchEvent(new Event('visibilitychange'))
}

/** Runs in the page: as if it had been scrolled away. */
function outOfView(isSeen: boolean): Promise<void> {
  const canvas = document.querySelector('canvas')
  if (canvas) canvas.style.translate = isSeen ? '' : '0 300vh'
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
}

/** The disc has another size, or the same, a second later. */
async function expectBreath(page: Page, isMoving: boolean): Promise<void> {
  const size = () => page.locator('.breath svg').evaluate((disc) => getComputedStyle(disc).transform)
  await expect
    .poll(async () => {
      const before = await size()
      await page.waitForTimeout(1000)
      return (await size()) !== before
    })
    .toBe(isMoving)
}
