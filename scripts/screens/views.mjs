/** The views of a screen: sizes, themes, and accessibility settings. */

/** @typedef {import('playwright').Page} Page */
/** @typedef {{ width: number, height: number }} Size */

/**
 * @typedef View
 * @property {string} name in file names and reports
 * @property {(page: Page) => Promise<void>} show applies this view to a page
 */

/**
 * @typedef ViewOptions
 * @property {Size} size
 * @property {'light' | 'dark'} [colorScheme] also chooses between the light and the dark palette of forced colours
 * @property {'active' | 'none'} [forcedColors]
 * @property {number} [textSize] the browser's default text size in pixels; 16 unless a person has changed it
 */

const phone = { width: 360, height: 740 }
const tablet = { width: 1024, height: 768 }
const phoneLandscape = { width: 844, height: 390 }
const desktop = { width: 1440, height: 900 }

/**
 * A window of 1280 × 1024 at a zoom of 400 %, the size that WCAG 2.2 asks pages to reflow to (1.4.10).
 *
 * @internal
 */
export const ZOOMED_VIEWPORT = { width: 320, height: 256 }

/**
 * The default text size at 200 %, in pixels.
 *
 * @internal
 */
export const DOUBLE_TEXT_SIZE = 32

/** @type {readonly View[]} */
export const defaultViews = [phone, tablet, desktop].flatMap((size) =>
  /** @type {const} */ (['light', 'dark']).map((colorScheme) => ({
    name: `${sizeName(size)}-${colorScheme}`,
    show: (/** @type {Page} */ page) => applyView(page, { size, colorScheme }),
  })),
)

/** @type {readonly View[]} */
export const accessibleViews = [
  ...[phone, tablet].flatMap((size) =>
    /** @type {const} */ (['light', 'dark']).map((colorScheme) => ({
      name: `${sizeName(size)}-forced-${colorScheme}`,
      show: (/** @type {Page} */ page) => applyView(page, { size, colorScheme, forcedColors: 'active' }),
    })),
  ),
  { name: 'zoom-400', show: (page) => applyView(page, { size: ZOOMED_VIEWPORT }) },
  { name: 'text-200', show: (page) => applyView(page, { size: phone, textSize: DOUBLE_TEXT_SIZE }) },
  { name: 'on-its-side', show: (page) => applyView(page, { size: phoneLandscape }) },
]

/**
 * Sets the size, colours and text size of a page; options that are left out have the browser's defaults.
 *
 * @param {Page} page
 * @param {ViewOptions} options
 * @returns {Promise<void>}
 * @internal
 */
export async function applyView(page, { size, colorScheme = 'light', forcedColors = 'none', textSize = 16 }) {
  await page.setViewportSize(size)
  await page.emulateMedia({ colorScheme, forcedColors })
  await setDefaultTextSize(page, textSize)
}

/** Uses Chromium's own setting, so that media queries in rem follow it too. */
async function setDefaultTextSize(/** @type {Page} */ page, /** @type {number} */ standard) {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } })
  await session.detach()
}

function sizeName(/** @type {Size} */ { width, height }) {
  return `${width}x${height}`
}
