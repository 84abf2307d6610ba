import type { Locator, Page } from '@playwright/test'
import { screens } from '../../scripts/screens/screens.mjs'
import { applyView } from '../../scripts/screens/views.mjs'
import { edgesOf } from '../support/edges.ts'
import { expect, test } from '../support/journey.ts'
import { contrast, readPng } from '../support/readPng.ts'

const size = { width: 360, height: 740 }
/** Contrast from which an edge is seen at all in the usual colours. */
const SEEN = 1.15
/** What edges and states of controls need (WCAG 2.2, 1.4.11). */
const ENOUGH = 3

/** Puts the part into one of its states, as the app does by itself. */
type Put = (part: Locator) => Promise<void>

/** A part whose state was told by colour alone. */
interface Part {
  readonly name: string
  readonly selector: string
  readonly states: readonly Put[]
  /** How much of its area has to differ between any two states: bold type alone is not enough. */
  readonly share: number
}

const attribute = (name: string, values: readonly (string | null)[]): readonly Put[] =>
  values.map(
    (value) => (part) =>
      part.evaluate(
        (element, [name, value]) =>
          value === null ? element.removeAttribute(name) : element.setAttribute(name, value),
        [name, value] as const,
      ),
  )
const style = (name: string, values: readonly string[]): readonly Put[] =>
  values.map(
    (value) => (part) =>
      part.evaluate((element: HTMLElement | SVGElement, [name, value]) => element.style.setProperty(name, value), [
        name,
        value,
      ] as const),
  )
const checked: readonly Put[] = [true, false].map(
  (isChecked) => (part) =>
    part.locator('input').evaluate((input: HTMLInputElement, isChecked) => void (input.checked = isChecked), isChecked),
)

/** By screen: each of these has to look different in each of its states. */
const parts: Readonly<Record<string, readonly Part[]>> = {
  'today-chosen': [
    {
      name: 'a chosen region',
      selector: '.where li:first-child label',
      states: attribute('data-state', ['chosen', 'free']),
      share: 0.02,
    },
    { name: 'an answer', selector: '.slider', states: attribute('data-state', ['unsaid', 'said']), share: 0.02 },
    { name: 'how much it hurts', selector: '.slider', states: style('--part', ['0', '1']), share: 0.1 },
    { name: 'a length', selector: '.chip >> nth=0', states: checked, share: 0.3 },
    {
      name: 'the screen one is on',
      selector: '.nav li:nth-child(2) a',
      states: attribute('aria-current', ['page', null]),
      share: 0.01,
    },
    {
      name: 'a day of the week',
      selector: '.week li:first-child',
      states: attribute('data-state', ['practised', 'rest', 'today', 'open']),
      share: 0.02,
    },
  ],
  player: [
    { name: 'the line of progress', selector: '.line', states: style('--part', ['10%', '90%']), share: 0.05 },
    { name: 'the breath', selector: '.breath svg', states: style('scale', ['0.5', 'none']), share: 0.02 },
  ],
  'player-volumes': [
    { name: 'a volume', selector: '.slider >> nth=0', states: style('--part', ['0', '1']), share: 0.1 },
    { name: 'a pace', selector: '.chip >> nth=0', states: checked, share: 0.3 },
    { name: 'a switch', selector: '.switch >> nth=0', states: checked, share: 0.03 },
  ],
  practice: [
    {
      name: 'a week',
      selector: '.weeks li:last-child',
      states: attribute('data-state', ['met', 'short']),
      share: 0.03,
    },
    {
      name: 'a day',
      selector: '.days li:nth-child(9)',
      states: attribute('data-amount', [null, '1', '2', '3', '4']),
      share: 0.03,
    },
    { name: 'a rest day', selector: '.days li:nth-child(10)', states: attribute('class', ['rest', '']), share: 0.03 },
  ],
  session: [],
  after: [],
  'player-end': [],
  'sessions-filters': [],
}

for (const { name, open } of screens.filter(({ name }) => name in parts)) {
  test(`${name} keeps its edges and its states where colours are forced`, async ({ page }) => {
    await open(page)
    await applyView(page, { size })
    await isStill(page)
    const edges = await edgesOf(page)
    const seen = (await edges.read()).map(({ contrast }) => contrast >= SEEN)
    expect(seen).toContain(true)
    for (const colorScheme of ['light', 'dark'] as const) {
      await applyView(page, { size, colorScheme, forcedColors: 'active' })
      await page.evaluate(() => scrollTo(0, 0))
      await isStill(page)
      const lost = (await edges.read()).filter((edge, n) => seen[n] && edge.contrast < ENOUGH)
      expect(lost, `edges lost in the ${colorScheme} palette`).toEqual([])
      for (const part of parts[name] ?? []) await expectStatesApart(page, part, colorScheme)
    }
  })
}

async function expectStatesApart(page: Page, { name, selector, states, share }: Part, palette: string) {
  const part = page.locator(selector).first()
  await part.scrollIntoViewIfNeeded()
  const pictures = []
  for (const put of states) {
    await put(part)
    await isStill(page)
    pictures.push(readPng(await part.screenshot()))
  }
  for (const [n, one] of pictures.entries())
    for (const other of pictures.slice(n + 1)) {
      const differing = Array.from({ length: one.width * one.height }, (_, place) => {
        const [x, y] = [place % one.width, Math.floor(place / one.width)]
        return contrast(one.at(x, y), other.at(x, y)) >= ENOUGH
      }).filter(Boolean).length
      const part = differing / (one.width * one.height)
      expect(part, `${name} has its own look in each state, in the ${palette} palette`).toBeGreaterThan(share)
    }
}

async function isStill(page: Page) {
  await expect
    .poll(() => page.evaluate(() => document.getAnimations().filter((each) => each.playState === 'running').length))
    .toBe(0)
}
