import { screens } from '../../scripts/screens/screens.mjs'
import { DOUBLE_TEXT_SIZE, applyView, ZOOMED_VIEWPORT } from '../../scripts/screens/views.mjs'
import { expect, test } from '../support/journey.ts'

/** A small phone, the same with large text, a window at 400 % zoom, a phone on its side. */
const views = {
  '360 × 640': { size: { width: 360, height: 640 } },
  '360 × 640 with text at 200 %': { size: { width: 360, height: 640 }, textSize: DOUBLE_TEXT_SIZE },
  '320 × 256': { size: ZOOMED_VIEWPORT },
  '844 × 390': { size: { width: 844, height: 390 } },
}

/** Enough to come past every bar of a screen; the library has a row for each session. */
const MOST_STOPS = 24

const walked = [
  'today-chosen',
  'sessions',
  'sessions-filters',
  'session',
  'player-ready',
  'player',
  'player-volumes',
  'after',
  'practice',
  'settings',
]

for (const { name, open } of screens.filter(({ name }) => walked.includes(name))) {
  test(`${name} never hides what has the focus`, async ({ page }) => {
    await open(page)
    const hidden: string[] = []
    for (const [viewName, wishes] of Object.entries(views)) {
      await applyView(page, wishes)
      await page.evaluate(startAtTop)
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (tooWide > 0) hidden.push(`${viewName}: the page is ${tooWide} px too wide`)
      for (const key of ['Tab', 'Shift+Tab'])
        for (let stop = 0; stop < MOST_STOPS; stop++) {
          await page.keyboard.press(key)
          const found = await page.evaluate(hiddenFocus)
          if (found === 'left') break
          if (found) hidden.push(`${viewName}, ${key}: ${found}`)
        }
    }
    expect(hidden).toEqual([])
  })
}

/** Runs in the page. */
function startAtTop() {
  const first = document.querySelector<HTMLElement>('dialog[open] button, .skip, button, a')
  first?.focus()
  scrollTo(0, 0)
}

/** Runs in the page: what of the focused control cannot be seen, in words; `left` where the focus has left the page. */
function hiddenFocus(): string | null {
  const focused = document.activeElement
  if (!focused || focused === document.body) return 'left'
  // A control that is drawn by its label is as large as the label.
  const shown = focused.closest('label') ?? focused
  const { left, top, right, bottom, width, height } = shown.getBoundingClientRect()
  const name = `${focused.localName} “${(focused.getAttribute('aria-label') ?? shown.textContent ?? '').trim().slice(0, 40)}”`
  // What is too large for the window is seen in part, and a field where its text begins.
  const fits = height <= innerHeight / 2 && focused.localName !== 'textarea'
  const isInWindow = [left, top, innerWidth - right, innerHeight - bottom].every((room) => room >= -2)
  if (fits && !isInWindow) return `${name} is outside of the window: ${Math.round(top)} to ${Math.round(bottom)}`
  const inset = Math.min(width, height) * 0.2
  const points = [0, 0.5, 1].flatMap((x) =>
    [0, 0.5, 1].map((y) => [left + inset + x * (width - 2 * inset), top + inset + y * (height - 2 * inset)] as const),
  )
  const reached = points.filter(([x, y]) => {
    const topmost = document.elementFromPoint(x, y)
    return topmost !== null && [shown, shown.parentElement].some((each) => each?.contains(topmost))
  })
  if (fits ? reached.length === points.length : reached.length > 0) return null
  const [x, y] = points.find((point) => !reached.includes(point)) ?? [0, 0]
  const over = document.elementFromPoint(x, y)
  return `${name} lies under ${over?.localName}.${over?.getAttribute('class')}`
}
