/**
 * `npm run screens`: takes screenshots of every screen of the built app at three sizes, light and dark, into `screens/`.
 * Names after `--` select screens (`npm run screens -- today player`); `--full` captures full pages.
 * `--accessible` captures accessibility views instead: forced colours, 400 % zoom, text at 200 %.
 */
import { mkdirSync } from 'node:fs'
import { chromium } from 'playwright'
import { SCREENSHOT_TIME, screens } from './screens/screens.mjs'
import { accessibleViews, defaultViews } from './screens/views.mjs'
import { browserArgs, ensureBrowser } from './support/browser.mjs'
import { ensureBuilt, finishedBuild } from './support/build.mjs'
import { serveBuild } from './support/serve.mjs'

/** Time for the moving figure, which is drawn in a worker, to adopt its new size and colours. */
const FIGURE_SETTLE_MILLISECONDS = 1500

const isFull = process.argv.includes('--full')
const views = process.argv.includes('--accessible') ? accessibleViews : defaultViews
const requestedNames = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const chosen = screens.filter(({ name }) => requestedNames.length === 0 || requestedNames.includes(name))
if (chosen.length === 0) exitWithError(`There are these screens: ${screens.map(({ name }) => name).join(', ')}.`)

const executablePath = await ensureBrowser()
if (executablePath === null) process.exit(1)
if ((await ensureBuilt(finishedBuild)) !== 0) exitWithError('The app could not be built: see the lines above.')

mkdirSync('screens', { recursive: true })
const server = await serveBuild({ outDir: finishedBuild.outDir, port: 4193 })
const browser = await chromium.launch({ executablePath, args: browserArgs })
for (const screen of chosen) await capture(screen)
await browser.close()
await server.close()
process.exit(0)

/** Opens a screen in a new browser context and captures every view of it. */
async function capture(/** @type {import('./screens/screens.mjs').Screen} */ { name, open }) {
  const context = await browser.newContext({ baseURL: server.url, locale: 'en-GB', timezoneId: 'Europe/Berlin' })
  const page = await context.newPage()
  await page.clock.setFixedTime(SCREENSHOT_TIME)
  await open(page)
  for (const { name: view, show } of views) {
    await show(page)
    await page.waitForFunction(isStill)
    if ((await page.locator('canvas').count()) > 0) await page.waitForTimeout(FIGURE_SETTLE_MILLISECONDS)
    const path = `screens/${name}-${view}${isFull ? '-full' : ''}.png`
    await page.screenshot({ path, fullPage: isFull })
    console.log(path)
  }
  await context.close()
}

/** Runs in the page: true once all images are loaded and drawn, and nothing is animating. */
function isStill() {
  const isMoving = document.getAnimations().some(({ playState }) => playState === 'running')
  const areLoaded = [...document.images].every(({ complete, loading }) => complete || loading === 'lazy')
  const areDrawn = document.querySelector('img[data-state="drawing"]') === null
  return !isMoving && areLoaded && areDrawn && document.fonts.status === 'loaded'
}

function exitWithError(/** @type {string} */ sentence) {
  console.error(sentence)
  process.exit(1)
}
