/**
 * `npm run screens`: pictures of every screen of the finished app at three sizes, light and dark, in `screens/`.
 * Names after `--` choose screens (`npm run screens -- today player`); `--full` takes pages at their whole length.
 */
import { mkdirSync } from 'node:fs'
import { chromium } from 'playwright'
import { pictureTime, screens } from './screens/screens.mjs'
import { browserArgs, ensureBrowser } from './support/browser.mjs'
import { ensureBuilt, finishedBuild } from './support/build.mjs'
import { serveBuild } from './support/serve.mjs'

const sizes = [
  { width: 360, height: 740 },
  { width: 1024, height: 768 },
  { width: 1440, height: 900 },
]
/** Milliseconds in which the moving figure, which is drawn apart from the page, has found its new size and colours. */
const moving = 1500
const themes = /** @type {const} */ (['light', 'dark'])

const isFull = process.argv.includes('--full')
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const chosen = screens.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
if (chosen.length === 0) end(`There are these screens: ${screens.map(({ name }) => name).join(', ')}.`)

const executablePath = await ensureBrowser()
if (executablePath === null) process.exit(1)
if ((await ensureBuilt(finishedBuild)) !== 0) end('The app could not be built: see the lines above.')

mkdirSync('screens', { recursive: true })
const server = await serveBuild({ outDir: finishedBuild.outDir, port: 4193 })
const browser = await chromium.launch({ executablePath, args: browserArgs })
for (const screen of chosen) await picture(screen)
await browser.close()
await server.close()
process.exit(0)

/** A fresh visit for each screen: one way there, then every size and theme of what stands there. */
async function picture(/** @type {import('./screens/screens.mjs').Screen} */ { name, open }) {
  const context = await browser.newContext({ baseURL: server.url, locale: 'en-GB', timezoneId: 'Europe/Berlin' })
  const page = await context.newPage()
  await page.clock.setFixedTime(pictureTime)
  await open(page)
  for (const size of sizes) {
    await page.setViewportSize(size)
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme })
      await page.waitForFunction(isStill)
      if ((await page.locator('canvas').count()) > 0) await page.waitForTimeout(moving)
      const path = `screens/${name}-${size.width}x${size.height}-${colorScheme}${isFull ? '-full' : ''}.png`
      await page.screenshot({ path, fullPage: isFull })
      console.log(path)
    }
  }
  await context.close()
}

/** Runs in the page: no picture is under way or being drawn, and nothing moves. */
function isStill() {
  const isMoving = document.getAnimations().some(({ playState }) => playState === 'running')
  const areLoaded = [...document.images].every(({ complete, loading }) => complete || loading === 'lazy')
  const areDrawn = document.querySelector('img[data-state="drawing"]') === null
  return !isMoving && areLoaded && areDrawn && document.fonts.status === 'loaded'
}

function end(/** @type {string} */ sentence) {
  console.error(sentence)
  process.exit(1)
}
