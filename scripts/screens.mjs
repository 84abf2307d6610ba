/**
 * `npm run screens`: pictures of every screen of the finished app at three sizes, light and dark, in `screens/`.
 * Names after `--` choose screens (`npm run screens -- today player`); `--full` takes pages at their whole length.
 * `--accessible` takes them instead as some people need them: forced colours, 400 % zoom, text at 200 %.
 */
import { mkdirSync } from 'node:fs'
import { chromium } from 'playwright'
import { pictureTime, screens } from './screens/screens.mjs'
import { accessibleViews, usualViews } from './screens/views.mjs'
import { browserArgs, ensureBrowser } from './support/browser.mjs'
import { ensureBuilt, finishedBuild } from './support/build.mjs'
import { serveBuild } from './support/serve.mjs'

/** Milliseconds in which the moving figure, which is drawn apart from the page, has found its new size and colours. */
const moving = 1500

const isFull = process.argv.includes('--full')
const views = process.argv.includes('--accessible') ? accessibleViews : usualViews
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

/** A fresh visit for each screen: one way there, then every view of what stands there. */
async function picture(/** @type {import('./screens/screens.mjs').Screen} */ { name, open }) {
  const context = await browser.newContext({ baseURL: server.url, locale: 'en-GB', timezoneId: 'Europe/Berlin' })
  const page = await context.newPage()
  await page.clock.setFixedTime(pictureTime)
  await open(page)
  for (const { name: view, show } of views) {
    await show(page)
    await page.waitForFunction(isStill)
    if ((await page.locator('canvas').count()) > 0) await page.waitForTimeout(moving)
    const path = `screens/${name}-${view}${isFull ? '-full' : ''}.png`
    await page.screenshot({ path, fullPage: isFull })
    console.log(path)
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
