import type { Browser } from 'playwright'
import { startSession, visitApp } from './visitApp.ts'

/** Milliseconds of processor time of the page's main thread while a minute was played. */
export interface MainThread {
  /** Everything it did. */
  readonly tasks: number
  /** Of that, in scripts. */
  readonly scripts: number
}

/** From here on the session paces the breath for most of a minute. */
const PACED_FROM = 40
const MINUTE = 60_000

/** What a minute of paced breath costs, with the moving figure or, as where a canvas cannot be given to a worker, with stills. */
export async function measureMainThread(browser: Browser, baseURL: string, isMoving: boolean): Promise<MainThread> {
  const page = await visitApp(browser, baseURL, { breathTones: true })
  if (!isMoving) await page.addInitScript(keepCanvas)
  await startSession(page)
  await page.getByRole('button', { name: 'Pause' }).waitFor()
  await page.getByRole('slider', { name: 'Place in the session' }).fill(String(PACED_FROM))
  await page.waitForTimeout(3000)
  const session = await page.context().newCDPSession(page)
  // What else the machine does must not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const seconds = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN
    return { tasks: seconds('TaskDuration') * 1000, scripts: seconds('ScriptDuration') * 1000 }
  }
  const before = await read()
  await page.waitForTimeout(MINUTE)
  const after = await read()
  await page.context().close()
  return { tasks: after.tasks - before.tasks, scripts: after.scripts - before.scripts }
}

/** Runs in the page before its own scripts. */
function keepCanvas(): void {
  Reflect.deleteProperty(HTMLCanvasElement.prototype, 'transferControlToOffscreen')
}
