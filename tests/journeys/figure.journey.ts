import type { Page } from '@playwright/test'
import { expect, test } from '../support/journey.ts'

const person = (page: Page) => page.locator('.person')
const named = (page: Page) => person(page).getByRole('img')

/** A slow computer has WebGL too; the app asks for a fast one, and here it gets what there is. */
async function letWebglCountAsFast(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const own = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, wishes?: object) {
      return Reflect.apply(own, this, [kind, { ...wishes, failIfMajorPerformanceCaveat: false }]) as null
    }
  })
}

async function startSession(page: Page): Promise<void> {
  await page.goto('/sessions/lower-acute-first-moves-8')
  await page.getByRole('button', { name: /^Start/ }).click()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
}

test('the person moves where the computer is fast, and is a still again when the graphics fail', async ({ page }) => {
  await letWebglCountAsFast(page)
  await startSession(page)
  await expect(person(page).locator('canvas')).toBeVisible()
  await expect(named(page)).toHaveCount(1)
  await expect(named(page)).toHaveAccessibleName(/Lying on the back/)

  await page.evaluate(() => {
    const lose = document.querySelector('canvas')?.getContext('webgl2')?.getExtension('WEBGL_lose_context')
    lose?.loseContext()
    setTimeout(() => lose?.restoreContext(), 3000)
  })
  await expect(person(page).locator('img')).toBeVisible()
  await expect(person(page).locator('canvas')).toBeHidden()
  await expect(person(page).locator('canvas'), 'the graphics are back').toBeVisible()
  await expect(person(page).locator('img')).toHaveCount(0)
})

test('whoever wants little motion sees stills', async ({ page }) => {
  await letWebglCountAsFast(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await startSession(page)
  await expect(person(page).locator('img')).toBeVisible()
  await expect(named(page)).toHaveAccessibleName(/Lying on the back/)
  await expect(person(page).locator('canvas')).toHaveCount(0)
})
