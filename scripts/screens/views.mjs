/** The ways in which a screen is looked at: sizes and themes, and what the eyes of some people ask for. */

/** @typedef {import('playwright').Page} Page */
/** @typedef {{ width: number, height: number }} Size */

/**
 * @typedef View
 * @property {string} name for files and reports
 * @property {(page: Page) => Promise<void>} show sets the browser of a page up for this view
 */

/**
 * @typedef Wishes
 * @property {Size} size
 * @property {'light' | 'dark'} [colorScheme] also chooses between the light and the dark palette of forced colours
 * @property {'active' | 'none'} [forcedColors]
 * @property {number} [textSize] pixels of the browser's standard text; 16 unless a person has changed it
 */

const phone = { width: 360, height: 740 }
const tablet = { width: 1024, height: 768 }
const phoneOnItsSide = { width: 844, height: 390 }
const desk = { width: 1440, height: 900 }

/**
 * A window of 1280 × 1024 at a zoom of 400 %, the size that WCAG 2.2 asks pages to reflow to (1.4.10).
 *
 * @internal
 */
export const zoomedWindow = { width: 320, height: 256 }

/**
 * The browser's standard text where a person reads at 200 %, in pixels.
 *
 * @internal
 */
export const doubleText = 32

/** @type {readonly View[]} */
export const usualViews = [phone, tablet, desk].flatMap((size) =>
  /** @type {const} */ (['light', 'dark']).map((colorScheme) => ({
    name: `${sizeName(size)}-${colorScheme}`,
    show: (/** @type {Page} */ page) => view(page, { size, colorScheme }),
  })),
)

/** @type {readonly View[]} */
export const accessibleViews = [
  ...[phone, tablet].flatMap((size) =>
    /** @type {const} */ (['light', 'dark']).map((colorScheme) => ({
      name: `${sizeName(size)}-forced-${colorScheme}`,
      show: (/** @type {Page} */ page) => view(page, { size, colorScheme, forcedColors: 'active' }),
    })),
  ),
  { name: 'zoom-400', show: (page) => view(page, { size: zoomedWindow }) },
  { name: 'text-200', show: (page) => view(page, { size: phone, textSize: doubleText }) },
  { name: 'on-its-side', show: (page) => view(page, { size: phoneOnItsSide }) },
]

/**
 * Sets up size, colours and text of a page; what is left out is as in a browser nobody has changed.
 *
 * @param {Page} page
 * @param {Wishes} wishes
 * @returns {Promise<void>}
 * @internal
 */
export async function view(page, { size, colorScheme = 'light', forcedColors = 'none', textSize = 16 }) {
  await page.setViewportSize(size)
  await page.emulateMedia({ colorScheme, forcedColors })
  await setStandardText(page, textSize)
}

/** Chromium's own setting, so that media queries in rem follow it too. */
async function setStandardText(/** @type {Page} */ page, /** @type {number} */ standard) {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } })
  await session.detach()
}

function sizeName(/** @type {Size} */ { width, height }) {
  return `${width}x${height}`
}
