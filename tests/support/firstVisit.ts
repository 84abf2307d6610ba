/** The first visit of a person, from the first page to the record, who presses “Try again” wherever it is offered and nothing else. */
import { expect as hasty, type Locator, type Page } from '@playwright/test'
import { AUDIBLE, loudness } from './audioTap.ts'

export interface FirstVisit {
  /** How often “Try again” had to be pressed. */
  readonly pressed: number
}

/** Long enough for what is late to be called so. Milliseconds. */
const PATIENCE = 60_000
const expect = hasty.configure({ timeout: 30_000 })
/** Shorter practices are not kept. Seconds. */
const WORTH_KEEPING = 11

/**
 * Practises the one-minute session for some seconds. Rejects where a step cannot be reached, and where a picture, a style, a
 * sound or the service worker is missing for good.
 */
export async function firstVisit(page: Page, home: string): Promise<FirstVisit> {
  let pressed = 0

  /** Waits for something to be there, and tries again wherever that is offered meanwhile. */
  async function reach(wanted: Locator): Promise<Locator> {
    const tryAgain = page.getByRole('button', { name: 'Try again' }).or(page.getByRole('link', { name: 'Try again' }))
    await expect(async () => {
      await expect(wanted.or(tryAgain).first()).toBeVisible({ timeout: PATIENCE / 2 })
      if (await wanted.first().isVisible()) return
      await tryAgain.first().click({ timeout: 2000 })
      pressed += 1
      await expect(wanted.first()).toBeVisible({ timeout: 8000 })
    }).toPass({ timeout: PATIENCE })
    return wanted.first()
  }

  const main = page.getByRole('main')
  await page.goto(home, { waitUntil: 'commit' })
  await (await reach(page.getByRole('link', { name: 'Library' }))).click()
  const session = await reach(main.getByRole('link', { name: /One minute on the back/ }))
  await expect.poll(() => picturesMissing(page), { message: 'pictures that are missing' }).toEqual([])
  await session.click()
  await (await reach(main.getByRole('button', { name: /^Start/ }))).click()
  const place = page.getByRole('slider', { name: 'Place in the session' })
  await reach(place)
  await expect.poll(() => loudness(page), { message: 'sound comes out of the page' }).toBeGreaterThan(AUDIBLE)
  await expect.poll(async () => Number(await place.inputValue())).toBeGreaterThan(WORTH_KEEPING)
  await expect(page.getByText('has no voice yet')).toHaveCount(0)
  await page.getByRole('button', { name: 'End session' }).click()
  await (await reach(main.getByRole('button', { name: 'Done' }))).click()
  await (await reach(page.getByRole('navigation').getByRole('link', { name: 'Practice' }))).click()
  await reach(main.getByRole('link', { name: /One minute on the back/ }).or(main.getByText('One minute on the back')))
  await expect.poll(() => stylesMissing(page), { message: 'stylesheets that are not whole' }).toEqual([])
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), {
      message: 'the app is kept for days without a network',
      timeout: 2 * PATIENCE,
    })
    .toBe(true)
  return { pressed }
}

function picturesMissing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.images].filter(({ complete, naturalWidth }) => !complete || naturalWidth === 0).map(({ src }) => src),
  )
}

function stylesMissing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const lastRule = (sheet: CSSStyleSheet | null) => {
      try {
        return sheet?.cssRules.item(sheet.cssRules.length - 1)?.cssText ?? ''
      } catch {
        return ''
      }
    }
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')]
    return links.filter(({ sheet }) => !lastRule(sheet).startsWith('#whole')).map(({ href }) => href)
  })
}
