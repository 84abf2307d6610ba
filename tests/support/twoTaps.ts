/** Two taps on Start, as impatient or trembling hands make them, and how a session has to take them. */
import type { Page } from '@playwright/test'
import { AUDIBLE, heard, loudness } from './audioTap.ts'
import { expect } from './journey.ts'

/** Where a session can be started from. */
export type Screen = 'Today' | 'the session page' | 'the ready screen'

/** Opens a screen with a Start of its own. */
export async function openStart(page: Page, screen: Screen): Promise<void> {
  if (screen === 'Today') {
    await page.goto('/')
    await page.getByRole('checkbox', { name: 'Lower back' }).check()
  } else await page.goto(screen === 'the ready screen' ? '/play/lower-gentle-15' : '/sessions/lower-gentle-15')
  await expect(page.getByRole('button', { name: /^Start/ })).toBeEnabled()
}

/** Taps Start twice at the same place, `apart` milliseconds from each other, by mouse or finger. */
export async function tapStartTwice(page: Page, apart: number, hand: 'mouse' | 'finger'): Promise<void> {
  const start = page.getByRole('button', { name: /^Start/ })
  await start.scrollIntoViewIfNeeded()
  const box = await start.boundingBox()
  if (!box) throw new Error('Start is seen')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const tap = () => (hand === 'mouse' ? page.mouse.click(x, y) : page.touchscreen.tap(x, y))
  const first = tap()
  await page.waitForTimeout(apart)
  await Promise.all([first, tap()])
}

/** Longer than the closing bowl of a session that has ended may ring: then the context was put to rest. */
const RUNG_OUT = 15

/** Waits until a session has played so long that nothing of an older start can reach it, and expects sound and no word of trouble. */
export async function expectToPlayOn(page: Page): Promise<void> {
  const played = async () => (await heard(page))?.currentTime ?? 0
  await expect.poll(() => loudness(page), { message: 'it sounds' }).toBeGreaterThan(AUDIBLE)
  const timeout = (RUNG_OUT + 45) * 1000
  await expect.poll(played, { message: 'it plays on', timeout }).toBeGreaterThan(RUNG_OUT)
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect(page.locator('.notice')).toHaveCount(0)
  await expect.poll(() => loudness(page, 2), { message: 'it still sounds' }).toBeGreaterThan(AUDIBLE)
  expect(await page.getByRole('slider').inputValue(), 'it went on from its beginning').not.toBe('0')
}
