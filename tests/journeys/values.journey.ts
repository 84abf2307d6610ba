import type { Locator, Page } from '@playwright/test'
import { screens } from '../../scripts/screens/screens.mjs'
import { expect, test } from '../support/journey.ts'

test.use({ hasTouch: true })

/** What a thumb of this width leaves of its line at both ends, in px. */
const THUMB = 32
const SEEK_THUMB = 16
/** A practice of the record after which nothing was said. */
const UNANSWERED = '/after/practice-4'

for (const [screen, name, numbers, rest] of [
  ['today', /^How much/, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5],
  // It rests at the pain of before.
  ['after', /^How was your back/, [0, 6, 10], 6],
] as const) {
  test(`${screen} takes every number from a touch and from keys, and takes each back`, async ({ page }) => {
    await open(page, screen)
    if (screen === 'after') await page.goto(UNANSWERED)
    const pain = page.getByRole('slider', { name })
    await pain.waitFor()
    for (const number of numbers) {
      await touch(page, pain, number / 10, THUMB)
      await expect(pain, 'said by a touch').toHaveAttribute('aria-valuetext', new RegExp(`^${number}: `))
      await page.getByRole('button', { name: 'Clear this answer' }).press('Enter')
      await expect(pain, 'taken back').toHaveAttribute('aria-valuetext', 'not said yet')
    }

    for (const key of ['Enter', 'Space', 'ArrowLeft', 'ArrowRight']) {
      await expect(pain, 'keeps the focus').toBeFocused()
      await page.keyboard.press(key)
      await expect(pain, `said where the thumb rests by ${key}`).toHaveAttribute(
        'aria-valuetext',
        new RegExp(`^${rest}: `),
      )
      await page.getByRole('button', { name: 'Clear this answer' }).tap()
      await expect(pain, 'taken back by a touch').toHaveAttribute('aria-valuetext', 'not said yet')
    }
    await page.keyboard.press('Home')
    await expectEachByKeys(page, pain)
  })
}

test('a scroll that begins on the line of pain says nothing', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await open(page, 'today')
  const pain = page.getByRole('slider', { name: /^How much/ })
  await pain.scrollIntoViewIfNeeded()
  const box = await boxOf(pain)
  const finger = await page.context().newCDPSession(page)
  const at = (y: number) => ({ touchPoints: [{ x: box.x + box.width / 2, y }] })
  const top = box.y + box.height / 2
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(top) })
  for (let step = 1; step <= 8; step++) {
    await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(top - 20 * step) })
  }
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await expect.poll(() => page.evaluate(() => scrollY), { message: 'the page has scrolled' }).toBeGreaterThan(50)
  await expect(pain).toHaveAttribute('aria-valuetext', 'not said yet')
})

test('every volume is reached by a touch and by keys', async ({ page }) => {
  await open(page, 'player-volumes')
  const volumes = await page.getByRole('dialog').getByRole('slider').all()
  expect(volumes).toHaveLength(3)
  for (const volume of volumes) {
    for (let percent = 0; percent <= 100; percent += 15) {
      await touch(page, volume, percent / 100, THUMB)
      expect(await valueOf(volume)).toBe(percent)
    }
    await volume.press('Home')
    await expectEachByKeys(page, volume)
  }
})

test('every place in a session is reached by a touch, to within a fingertip, and exactly by keys', async ({ page }) => {
  await open(page, 'player')
  const place = page.getByRole('slider', { name: 'Place in the session' })
  const { max, step } = await rangeOf(place)
  for (let seconds = 0; seconds < max; seconds += 16 * step) {
    await touch(page, place, seconds / max, SEEK_THUMB)
    await expect.poll(async () => Math.abs((await valueOf(place)) - seconds)).toBeLessThanOrEqual(step)
  }
  await place.press('Home')
  for (let seconds = 0; seconds < 8 * step; seconds += step) {
    await expect.poll(() => valueOf(place)).toBe(seconds)
    await place.press('ArrowRight')
  }
})

for (const screen of ['today', 'session-voice', 'player-volumes']) {
  test(`${screen} takes every choice from a touch and from keys`, async ({ page }) => {
    await open(page, screen)
    const dialog = page.getByRole('dialog')
    const scope = (await dialog.count()) > 0 ? dialog : page.getByRole('main')
    for (const choice of await scope.getByRole('radio').all()) {
      await choice.tap()
      await expect(choice).toBeChecked()
    }
    for (const group of await namesOfGroups(scope)) {
      const choices = await scope.locator(`input[type="radio"][name="${group}"]`).all()
      await choices[0]?.check()
      for (const next of choices.slice(1)) {
        await page.keyboard.press('ArrowDown')
        await expect(next).toBeChecked()
      }
    }
    for (const tick of await scope.locator('input[type="checkbox"]').all()) {
      const was = await tick.isChecked()
      await tick.tap()
      await expect(tick).toBeChecked({ checked: !was })
      await tick.press('Space')
      await expect(tick).toBeChecked({ checked: was })
    }
  })
}

async function open(page: Page, name: string): Promise<void> {
  const screen = screens.find((each) => each.name === name)
  if (!screen) throw new Error(`No screen is called ${name}`)
  await screen.open(page)
}

/** A finger on the line of a slider, at a part of it between 0 and 1. */
async function touch(page: Page, slider: Locator, part: number, thumb: number): Promise<void> {
  await slider.scrollIntoViewIfNeeded()
  const { x, y, width, height } = await boxOf(slider)
  await page.touchscreen.tap(x + thumb / 2 + part * (width - thumb), y + height / 2)
}

/** From the lowest value, where the slider stands, to the highest. */
async function expectEachByKeys(page: Page, slider: Locator): Promise<void> {
  const { min, max, step } = await rangeOf(slider)
  for (let value = min; value <= max; value += step) {
    expect(await valueOf(slider)).toBe(value)
    await page.keyboard.press('ArrowRight')
  }
}

const namesOfGroups = (scope: Locator) =>
  scope
    .locator('input[type="radio"]')
    .evaluateAll((radios) => [...new Set(radios.map((radio) => radio.getAttribute('name') ?? ''))])

const valueOf = async (slider: Locator) => Number(await slider.inputValue())

const rangeOf = (slider: Locator) =>
  slider.evaluate((input: HTMLInputElement) => ({
    min: Number(input.min),
    max: Number(input.max),
    step: Number(input.step),
  }))

async function boxOf(slider: Locator) {
  const box = await slider.boundingBox()
  if (!box) throw new Error('The slider is not on the screen')
  return box
}
