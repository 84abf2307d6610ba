/**
 * `npm run bench:long-life`: how Today and Practice open after 0, 1,000 and 20,000 practices, in the built app: the longest task
 * of the main thread, and the time until this week's dots or the record are there. Prints median and p95 of 20 runs each; takes
 * some ten minutes, needs a Chrome or Chromium, and nothing else should keep the machine busy. `-- 5` makes 5 runs.
 */
import { chromium, type Browser, type Page } from 'playwright'
import { browserArgs, ensureBrowser } from '../../scripts/support/browser.mjs'
import { ensureBuilt, finishedBuild } from '../../scripts/support/build.mjs'
import { serveBuild } from '../../scripts/support/serve.mjs'
import { quantile } from '../sound/quantile.ts'
import { storeLife } from './storeLife.ts'

interface Opening {
  /** Milliseconds from the start of the navigation until it is shown. */
  readonly shown: number
  /** Milliseconds of the longest task from the first paint until a second after it is shown. */
  readonly longestTask: number
}

const runs = Number(process.argv[2] ?? 20)
const screens = [
  ['Today', '/', '[aria-labelledby="week"] [data-state="practised"], [aria-labelledby="week"] .line:not(:empty)'],
  ['Practice', '/practice', '[aria-labelledby="list"], [aria-labelledby="month"], .empty'],
] as const

if ((await ensureBuilt(finishedBuild)) !== 0) process.exit(1)
const executablePath = await ensureBrowser()
if (executablePath === null) process.exit(1)
const server = await serveBuild({ outDir: finishedBuild.outDir, port: 4193 })
const browser = await chromium.launch({ executablePath, args: browserArgs })
try {
  console.log('screen     practices   longest task, ms: median  p95   shown after, ms: median  p95')
  for (const practices of [0, 1000, 20_000]) await reportLife(browser, practices)
} finally {
  await browser.close()
  await server.close()
}

async function reportLife(browser: Browser, practices: number): Promise<void> {
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.addInitScript(watchTasks)
  await page.goto('/')
  await page.waitForLoadState('networkidle')
  await storeLife(page, practices)
  for (const [name, address, sign] of screens) {
    const openings: Opening[] = []
    for (let run = 0; run < runs; run += 1) openings.push(await open(page, address, sign, practices))
    const tasks = openings.map(({ longestTask }) => longestTask)
    const times = openings.map(({ shown }) => shown)
    const figures = [tasks, times].map((values) => [0.5, 0.95].map((part) => ms(quantile(values, part))).join('  '))
    console.log(`${name.padEnd(9)} ${String(practices).padStart(10)}   ${figures.join('   ')}`)
  }
  await context.close()
}

async function open(page: Page, address: string, sign: string, practices: number): Promise<Opening> {
  await page.goto(address)
  // Without a practice there are no dots to wait for.
  if (practices > 0 || address !== '/') await page.locator(sign).first().waitFor({ state: 'attached' })
  const shown = await page.evaluate(() => performance.now())
  await page.waitForTimeout(1000)
  const longestTask = await page.evaluate(() => Math.max(0, ...(globalThis as unknown as LongTasks).meruTasks))
  return { shown, longestTask }
}

interface LongTasks {
  readonly meruTasks: readonly number[]
}

/** Runs in the page: notes every task over 50 ms. */
function watchTasks(): void {
  const tasks: number[] = []
  Object.assign(globalThis, { meruTasks: tasks })
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
    buffered: true,
  })
}

function ms(value: number): string {
  return value.toFixed(0).padStart(6)
}
