import type { Page } from '@playwright/test'
import { AUDIBLE, loudness } from '../support/audioTap.ts'
import { expect, test } from '../support/journey.ts'
import { personPace } from '../support/personPace.ts'

const parts = ['Voice', 'Chimes', 'Ambience'] as const

test('a voice is chosen by ear, before a session and after one that was ended while it stood paused', async ({
  page,
}) => {
  await openVoices(page)
  await hearsCedar(page)
  await page.getByRole('radio', { name: 'Cedar' }).check()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Voice Cedar' }), 'the focus is back').toBeFocused()

  await page.getByRole('button', { name: /^Start/ }).click()
  await expect.poll(() => loudness(page), { message: 'the session sounds' }).toBeGreaterThan(AUDIBLE)
  await personPace(page)
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect.poll(() => loudness(page), { message: 'pause is silence' }).toBe(0)
  await page.getByRole('button', { name: 'End session' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Saved|very short/ })).toBeVisible()

  await page.goBack()
  await page.getByRole('button', { name: 'Voice Cedar' }).click()
  await hearsCedar(page)
})

test('the volumes are heard while they are changed, by keyboard alone', async ({ page }) => {
  await page.goto('/sessions/lower-acute-first-moves-8')
  await page.getByRole('button', { name: /^Start/ }).click()
  await expect.poll(() => loudness(page), { message: 'the session sounds' }).toBeGreaterThan(AUDIBLE)

  const volumes = page.getByRole('button', { name: 'Volumes' })
  await volumes.press('Enter')
  for (const part of parts) await page.getByRole('slider', { name: part }).press('Home')
  await expect.poll(() => loudness(page), { message: 'all off is silence' }).toBeLessThan(AUDIBLE / 4)
  await page.getByRole('slider', { name: 'Ambience' }).press('End')
  await expect.poll(() => loudness(page), { message: 'the ambience alone' }).toBeGreaterThan(AUDIBLE)
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await expect(volumes, 'the focus is back').toBeFocused()
  await expect(page.getByRole('button', { name: 'Pause' }), 'and it plays on').toBeVisible()

  await page.reload()
  await page.getByRole('button', { name: /^Start/ }).click()
  await volumes.click()
  await expect(page.getByRole('slider', { name: 'Voice' }), 'the device keeps them').toHaveAttribute(
    'aria-valuetext',
    'off',
  )
})

async function openVoices(page: Page): Promise<void> {
  await page.goto('/sessions/lower-acute-first-moves-8')
  await page.getByRole('button', { name: /^Voice/ }).click()
}

async function hearsCedar(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Listen to Cedar' }).click()
  await expect.poll(() => loudness(page), { message: 'the voice is heard' }).toBeGreaterThan(AUDIBLE)
  await expect.poll(() => loudness(page), { message: 'it says one sentence' }).toBeLessThan(AUDIBLE)
}
