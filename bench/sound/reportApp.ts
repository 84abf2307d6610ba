import type { Browser } from 'playwright'
import { ensureBuilt, finishedBuild } from '../../scripts/support/build.mjs'
import { serveBuild } from '../../scripts/support/serve.mjs'
import { measureJumps } from './app/measureJumps.ts'
import { measureMainThread, type MainThread } from './app/measureMainThread.ts'
import { measurePause } from './app/measurePause.ts'
import { measureStart } from './app/measureStart.ts'
import { quantile } from './quantile.ts'

/** What may pass at most, in milliseconds (issue text; timing reference §5). */
const LIMITS = { start: 250, jump: 45, pause: 40, mainThread: 400 }

/** Measures the built app and prints each figure beside its limit. */
export async function reportApp(browser: Browser): Promise<void> {
  if ((await ensureBuilt(finishedBuild)) !== 0) throw new Error('The app could not be built')
  const server = await serveBuild({ outDir: finishedBuild.outDir, port: 4233 })
  console.log('\nThe built app, milliseconds')
  console.log(line('', ['n', 'median', 'p95', 'max', 'limit', 'p95 / limit']))
  const start = await measureStart(browser, server.url)
  row('tap on Start → first sound, when kept', start.milliseconds, LIMITS.start)
  const jumps = await measureJumps(browser, server.url)
  row('Next → right sound', jumps.next, LIMITS.jump)
  row('seek to a sentence soon to come', jumps.near, LIMITS.jump)
  row('seek to a sentence anywhere', jumps.far, LIMITS.jump)
  row('tap on Pause → silence', await measurePause(browser, server.url), LIMITS.pause)
  console.log(`To the ear the output latency is added: ${start.outputLatency.toFixed(0)} ms here, as the browser says.`)

  console.log('\nMain thread per playing minute with paced breath, milliseconds')
  console.log(line('', ['tasks', 'scripts', 'limit', 'tasks / limit']))
  mainThreadRow('with stills', await measureMainThread(browser, server.url, false))
  mainThreadRow('with the moving figure', await measureMainThread(browser, server.url, true))
  await server.close()
}

function mainThreadRow(name: string, { tasks, scripts }: MainThread): void {
  const limit = LIMITS.mainThread
  console.log(line(name, [tasks.toFixed(0), scripts.toFixed(0), String(limit), (tasks / limit).toFixed(2)]))
}

function row(name: string, measured: readonly number[], limit: number): void {
  const values = measured.filter((value) => !Number.isNaN(value))
  const [median, p95, max] = [0.5, 0.95, 1].map((part) => quantile(values, part))
  const figures = [median, p95, max].map((value) => (value ?? NaN).toFixed(1))
  console.log(line(name, [String(values.length), ...figures, String(limit), ((p95 ?? NaN) / limit).toFixed(2)]))
}

function line(name: string, cells: readonly string[]): string {
  return name.padEnd(40) + cells.map((cell) => cell.padStart(14)).join('')
}
