/** What a person and the log have of the app at one moment, in few enough words to compare two visits. */
import type { Page } from '@playwright/test'

export interface Impression {
  readonly path: string
  /** Steps the browser's back button knows. */
  readonly steps: number
  readonly heading: string
  readonly dialogs: readonly string[]
  /** What playback stands at, as its button, its pose and its place say it. */
  readonly playback: string
  /** Choices that are made, and details that are open. */
  readonly chosen: readonly string[]
  /** Buttons in words: what toggles, counts or appears is seen by them. */
  readonly buttons: readonly string[]
  /** Entries of the log by kind, and unfinished practices. */
  readonly kept: string
}

/** Looks until nothing has changed for half a second, after at least a second. */
export async function settledImpression(page: Page): Promise<Impression> {
  await page.waitForTimeout(1000)
  let [before, alike] = ['', 0]
  for (let look = 0; look < 40; look++) {
    const now = await page.evaluate(impressionNow)
    const said = JSON.stringify(now)
    alike = said === before ? alike + 1 : 0
    if (alike === 3) return now
    before = said
    await page.waitForTimeout(170)
  }
  throw new Error(`The page does not come to rest: ${before}`)
}

/** Runs in the page. */
async function impressionNow(): Promise<Impression> {
  const textOf = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
  const isSeen = (element: Element) => element.checkVisibility()
  const play = document.querySelector('.transport .play')?.getAttribute('aria-label') ?? ''
  const place = document.querySelector<HTMLInputElement>('input.seek')?.value ?? ''
  const pose = textOf(document.querySelector('.now .small'))
  const inputs = [...document.querySelectorAll<HTMLInputElement>('input:checked')]
  const scope = document.querySelector('dialog[open]') ?? document.body
  return {
    path: location.pathname.replace(/^\/after\/.+/, '/after/…') + location.search,
    steps: history.length,
    heading: textOf(document.querySelector('h1')),
    dialogs: [...document.querySelectorAll('dialog[open]')].map((dialog) => textOf(dialog.querySelector('h2'))),
    // The place moves by itself while it plays.
    playback: [play, pose, play === 'Pause' ? '' : place].join(' · '),
    chosen: [
      ...inputs.map((input) => textOf(input.labels?.[0] ?? null)),
      ...[...document.querySelectorAll('details[open] summary')].map(textOf),
    ],
    buttons: [...scope.querySelectorAll('button, a')]
      .filter(isSeen)
      .map((control) => control.getAttribute('aria-label') ?? textOf(control)),
    kept: await kept(),
  }

  function kept(): Promise<string> {
    return new Promise((resolve) => {
      const opening = indexedDB.open('meru')
      opening.onsuccess = () => {
        const database = opening.result
        if (!database.objectStoreNames.contains('log')) return finish('nothing')
        const reading = database.transaction(['log', 'journal'])
        const log = reading.objectStore('log').getAll()
        const journal = reading.objectStore('journal').count()
        reading.oncomplete = () => {
          const kinds = (log.result as { kind: string }[]).map(({ kind }) => kind).sort()
          finish(`${kinds.join(' ')} | ${journal.result} unfinished`)
        }

        function finish(said: string) {
          database.close()
          resolve(said)
        }
      }
    })
  }
}
