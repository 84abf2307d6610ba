/**
 * Every button and link of every screen, tapped twice in a fresh visit, by every hand and at every pace: it does what one tap
 * does, and where it steps, what two slow taps do. Prints a row for each.
 */
import type { Browser, BrowserContextOptions, Locator, Page } from '@playwright/test'
import { screens } from '../../../scripts/screens/screens.mjs'
import { settledImpression, type Impression } from '../../support/impression.ts'
import { expect, test } from '../../support/journey.ts'

const hands = ['mouse', 'finger'] as const
/** Milliseconds between the two taps. */
const paces = [60, 150, 300]
/** A machine that is busy may bring the second tap so late, in milliseconds, that it is no double tap; then it is tried again. */
const TOO_LATE = 350
const TRIES = 6
/** Longer than any double tap, for two steps that are meant. */
const SLOW = 1200

interface State {
  readonly name: string
  open(page: Page): Promise<void>
}

const screenOf = (name: string) => {
  const screen = screens.find((each) => each.name === name)
  if (!screen) throw new Error(`No screen is called ${name}`)
  return screen
}

/** The screens of the table, and what stands there for a while only. */
const states: readonly State[] = [
  ...screens.filter(({ name }) => name !== 'settings-other-person'),
  {
    name: 'session-pace',
    async open(page) {
      await screenOf('session').open(page)
      await page.getByRole('button', { name: /^Pace/ }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'session-unknown',
    async open(page) {
      await page.goto('/sessions/nobody-knows-it')
      await page.getByRole('main').getByRole('link').last().waitFor()
    },
  },
  {
    name: 'player-playing',
    async open(page) {
      await screenOf('session').open(page)
      await page.getByRole('button', { name: /^Start/ }).click()
      await page.getByRole('button', { name: 'Pause' }).waitFor()
    },
  },
  {
    name: 'after-ended-early',
    async open(page) {
      await screenOf('player-end').open(page)
      await page.getByRole('dialog').getByRole('button', { name: 'End session' }).press('Enter')
      await page.waitForURL(/\/after/)
    },
  },
  {
    name: 'after-answered',
    async open(page) {
      await screenOf('after').open(page)
      await page.getByRole('slider').first().fill('7')
    },
  },
]

test.setTimeout(60 * 60_000)

for (const state of states) {
  test(`${state.name}: two taps on a button are one, and two on a step are two`, async ({
    browser,
    contextOptions,
  }) => {
    const visits = { browser, options: { ...contextOptions, serviceWorkers: 'block' } as const, state }
    const rows: string[] = []
    for (const { index, name, isStep } of await inFreshVisit(visits, (page) => targetsToTap(page, state.name))) {
      const expected = await impressionAfter(visits, index, { times: isStep ? 2 : 1, apart: SLOW, hand: 'mouse' })
      const wrong: string[] = []
      for (const hand of hands) {
        for (const apart of paces) {
          const found = await impressionAfter(visits, index, { times: 2, apart, hand })
          wrong.push(...differences(expected, found).map((difference) => `${hand} ${apart} ms: ${difference}`))
        }
      }
      const result = wrong.length > 0 ? wrong.join('; ') : isStep ? 'two steps' : 'one effect'
      rows.push(`${state.name.padEnd(18)} ${name.slice(0, 48).padEnd(49)} ${result}`)
      console.log(rows.at(-1))
    }
    expect(rows.filter((row) => !/(one effect|two steps)$/.test(row))).toEqual([])
  })
}

interface Visits {
  readonly browser: Browser
  readonly options: BrowserContextOptions
  readonly state: State
}

interface Taps {
  readonly times: number
  /** Milliseconds from one to the next. */
  readonly apart: number
  readonly hand: (typeof hands)[number]
}

async function inFreshVisit<T>({ browser, options, state }: Visits, visit: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await state.open(page)
  const result = await visit(page)
  await context.close()
  return result
}

async function impressionAfter(visits: Visits, index: number, taps: Taps): Promise<Impression> {
  const options = { ...visits.options, hasTouch: taps.hand === 'finger' }
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const impression = await inFreshVisit({ ...visits, options }, async (page) => {
      // A key: the gesture that led here is over.
      await page.keyboard.press('Shift')
      const apart = await tap(page, targets(page).nth(index), taps)
      return taps.apart < TOO_LATE && apart > TOO_LATE ? null : settledImpression(page)
    })
    if (impression) return impression
  }
  throw new Error('The machine is too busy for two quick taps')
}

/** All at one place, whatever has come to lie there; resolves with the milliseconds from the first to the last. */
async function tap(page: Page, target: Locator, { times, apart, hand }: Taps): Promise<number> {
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (!box) throw new Error('The target is on the screen')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { tapTimes: times })
    window.addEventListener('pointerdown', ({ timeStamp }) => times.push(timeStamp), { capture: true })
  })
  const taps: Promise<void>[] = []
  for (let count = 0; count < times; count++) {
    if (count > 0) await page.waitForTimeout(apart)
    taps.push(hand === 'mouse' ? page.mouse.click(x, y) : page.touchscreen.tap(x, y))
  }
  await Promise.all(taps)
  return page.evaluate(() => {
    const { tapTimes = [] } = window as { tapTimes?: number[] }
    return (tapTimes.at(-1) ?? 0) - (tapTimes[0] ?? 0)
  })
}

const targets = (page: Page) => page.locator('a[href]:visible, button:enabled:visible, summary:visible')

/** What stands on many screens is tapped on the first one, and one row stands for its list. */
async function targetsToTap(page: Page, screen: string) {
  const found = await targets(page).evaluateAll((controls) => {
    const dialog = document.querySelector('dialog[open]')
    const lists = new Set<Element>()
    return controls.map((control, index) => {
      const list = control.closest('ul.shelf, ul.rows')
      const isReached = (!dialog || dialog.contains(control)) && getComputedStyle(control).clipPath === 'none'
      const isOther = list !== null && lists.has(list)
      if (list) lists.add(list)
      return {
        index,
        name: (control.getAttribute('aria-label') ?? control.textContent).replace(/\s+/g, ' ').trim(),
        isStep: control.matches('[data-stepping]'),
        isTapped: isReached && !isOther,
        isEverywhere: control.matches('nav a, .mark'),
      }
    })
  })
  return found.filter(({ isTapped, isEverywhere }) => isTapped && (!isEverywhere || screen === 'today'))
}

function differences(expected: Impression, found: Impression): readonly string[] {
  const parts = Object.keys(expected) as (keyof Impression)[]
  return parts.flatMap((part) => {
    const [meant, met] = [JSON.stringify(expected[part]), JSON.stringify(found[part])]
    return meant === met ? [] : [`${part} ${met} instead of ${meant}`]
  })
}
