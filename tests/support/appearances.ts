/** Writes down in the page when a text appeared, by the page's own clock: a busy machine that looks late does not count. */
import type { Page } from '@playwright/test'
import { expect } from './journey.ts'

interface Appearance {
  readonly text: string
  /** Milliseconds of `performance.now()`. */
  readonly at: number
}

declare global {
  interface Window {
    meruAppearances: Appearance[]
  }
}

/** Notes every text that comes to stand in what a selector finds. Must be called before the page is opened. */
export async function watchTexts(page: Page, selector: string): Promise<void> {
  await page.addInitScript((selector) => {
    const seen = new WeakMap<Element, string>()
    window.meruAppearances = []
    new MutationObserver(() => {
      for (const element of document.querySelectorAll(selector)) {
        const text = element.textContent?.trim() ?? ''
        if (seen.get(element) === text) continue
        seen.set(element, text)
        window.meruAppearances.push({ text, at: performance.now() })
      }
    }).observe(document, { childList: true, characterData: true, subtree: true })
  }, selector)
}

/** When a text first appeared, in milliseconds of the page's `performance.now()`; waits for it. */
export async function appearedAt(page: Page, text: string): Promise<number> {
  const found = () =>
    page.evaluate((text) => window.meruAppearances.find((appearance) => appearance.text.includes(text))?.at, text)
  await expect.poll(found, { message: `“${text}” appears` }).toBeDefined()
  return (await found()) ?? NaN
}

/** How many times a text came to stand there. */
export function appearancesOf(page: Page, text: string): Promise<number> {
  return page.evaluate((text) => window.meruAppearances.filter((found) => found.text.includes(text)).length, text)
}
