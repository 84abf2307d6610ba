import type { Page } from '@playwright/test'
import { AUDIBLE, heard, loudness } from '../support/audioTap.ts'
import { expect, test } from '../support/journey.ts'
import { personPace } from '../support/personPace.ts'
import { bundledTimeline, soundCount } from '../support/bundledTimeline.ts'

test('somebody with a sore lower back is led by sound, and stops when they like', async ({ page, context }) => {
  await page.goto('/')
  await page.getByRole('checkbox', { name: 'Lower back' }).check()
  await page.getByRole('button', { name: /^Start/ }).click()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect.poll(() => loudness(page), { message: 'sound comes out of the page' }).toBeGreaterThan(AUDIBLE)
  expect((await heard(page))?.madeDuring, 'the sound is unlocked by the tap itself').toMatch(/^(click|submit)$/)

  const place = page.getByRole('slider', { name: 'Place in the session' })
  await personPace(page)
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect.poll(() => loudness(page), { message: 'pause is silence' }).toBe(0)
  const pausedAt = await place.inputValue()
  await personPace(page)

  await page.getByRole('button', { name: 'Resume' }).click()
  await expect.poll(() => loudness(page), { message: 'resume is sound' }).toBeGreaterThan(AUDIBLE)
  expect(Number(await place.inputValue()), 'the place was kept').toBeLessThan(Number(pausedAt) + 60)

  await expect
    .poll(() => keptSounds(page), { message: 'every sound of the started session is kept' })
    .toBe(soundCount(bundledTimeline('lower-acute-first-moves-8')))
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { message: 'and so is the app' })
    .toBe(true)
  await context.setOffline(true)
  await place.fill('300')
  await expect.poll(async () => Number(await place.inputValue())).toBeGreaterThanOrEqual(300)
  await expect.poll(() => loudness(page), { message: 'sound goes on from the new place' }).toBeGreaterThan(AUDIBLE)

  const before = await place.inputValue()
  await page.getByRole('button', { name: 'Next' }).click()
  await expect.poll(async () => Number(await place.inputValue())).toBeGreaterThan(Number(before) + 2)
  await page.getByRole('button', { name: 'Previous' }).click()
  await page.getByRole('button', { name: 'Previous' }).click()
  await expect.poll(async () => Number(await place.inputValue())).toBeLessThan(Number(before) + 2)

  await page.getByRole('button', { name: 'End session' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'End session' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Saved|very short/ })).toBeVisible()
  await expect.poll(() => loudness(page), { message: 'the end is silence' }).toBeLessThan(AUDIBLE)
})

function keptSounds(page: Page): Promise<number> {
  return page.evaluate(async () => (await (await caches.open('meru-audio')).keys()).length)
}
