/**
 * `npm run journeys:lost-files`: a first visit to the built app for every file that it asks for and everything that a line or a
 * server may do to it once; each visit must be led with sound and end in the record. Takes about an hour; words narrow it down:
 * `npm run journeys:lost-files -- cut late .css` (faults and parts of file names).
 */
import { join } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { browserArgs, ensureBrowser } from '../../scripts/support/browser.mjs'
import { ensureBuilt, testBuild } from '../../scripts/support/build.mjs'
import { root } from '../../scripts/support/project.mjs'
import { tapAudio } from '../support/audioTap.ts'
import { serveWithFaults, type Fault, type FaultMode } from '../support/faultyServer.ts'
import { firstVisit } from '../support/firstVisit.ts'

const modes: readonly FaultMode[] = ['lost', 'gone', 'page', 'empty', 'cut', 'late']
const AT_ONCE = 2

type Outcome = 'by itself' | 'one button' | 'two buttons' | 'not met' | 'FAILED'

interface Visited {
  readonly outcome: Outcome
  readonly requests: readonly string[]
  readonly reason?: string
}

async function visit(browser: Browser, fault: Fault | null): Promise<Visited> {
  const server = await serveWithFaults({ outDir: join(root, testBuild.outDir) })
  server.break(fault)
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'en-GB' })
  const page = await context.newPage()
  // What tsx compiles names its functions by a helper that the page has not.
  await page.addInitScript('globalThis.__name = (named) => named')
  await tapAudio(page)
  try {
    const { pressed } = await firstVisit(page, server.url)
    const outcome = pressed === 0 ? 'by itself' : pressed === 1 ? 'one button' : 'two buttons'
    return { outcome: fault && server.broken().size === 0 ? 'not met' : outcome, requests: server.requests() }
  } catch (error) {
    const [reason = ''] = String(error)
      .split('\n')
      .filter((line) => /locator|Received|Error/.test(line))
      .slice(-1)
    return { outcome: 'FAILED', requests: server.requests(), reason }
  } finally {
    await context.close()
    await server.close()
  }
}

const executablePath = await ensureBrowser()
if (executablePath === null || (await ensureBuilt(testBuild)) !== 0) process.exit(1)
const words = process.argv.slice(2)
const wantedModes = modes.filter((mode) => words.includes(mode) || !words.some((word) => modes.some((m) => m === word)))
const parts = words.filter((word) => !modes.some((mode) => mode === word))

const browser = await chromium.launch({ executablePath, args: browserArgs })
const whole = await visit(browser, null)
if (whole.outcome === 'FAILED') throw new Error(`The visit fails without any fault: ${whole.reason}`)

/** Files of one kind that ask for nothing else of the app go wrong together, each once. */
const groups: Readonly<Record<string, RegExp>> = {
  'every picture': /\/figures\//,
  'every sound': /\/audio\//,
  'every script of a session that is not opened': /\.session-/,
  'every icon': /\/icons\//,
}
const asked = [...new Set(whole.requests)]
const grouped = Object.entries(groups).map(([name, pattern]) => ({
  name,
  paths: asked.filter((path) => pattern.test(path) && !path.includes('one-minute')),
}))
const single = asked.filter((path) => !grouped.some(({ paths }) => paths.includes(path)))
const rows = [...single.map((path) => ({ name: path, paths: [path] })), ...grouped].filter(
  ({ name, paths }) => paths.length > 0 && (parts.length === 0 || parts.some((part) => name.includes(part))),
)
console.log(`${asked.length} files are asked for; ${rows.length} rows × ${wantedModes.length} faults\n`)

const table = new Map<string, Map<FaultMode, Outcome>>(rows.map(({ name }) => [name, new Map()]))
/** Where the page itself does not come, nothing of ours is there to ask again; the browser says so and has its own button. */
const isOurs = (name: string, mode: FaultMode) => name !== '/' || mode === 'cut' || mode === 'page'
const waiting = rows.flatMap(({ name, paths }) =>
  wantedModes.filter((mode) => isOurs(name, mode)).map((mode) => ({ name, paths, mode })),
)
const reasons: string[] = []
async function work(): Promise<void> {
  for (let fault = waiting.shift(); fault !== undefined; fault = waiting.shift()) {
    const { outcome, reason } = await visit(browser, fault)
    table.get(fault.name)?.set(fault.mode, outcome)
    if (outcome === 'FAILED') reasons.push(`${fault.name} ${fault.mode}: ${reason}`)
    if (process.stderr.isTTY || outcome === 'FAILED') console.error(`${fault.mode} ${fault.name}: ${outcome}`)
  }
}
await Promise.all(Array.from({ length: AT_ONCE }, work))
await browser.close()

const widest = Math.max(...rows.map(({ name }) => name.length))
console.log(['file'.padEnd(widest), ...wantedModes.map((mode) => mode.padEnd(11))].join('  '))
for (const [file, outcomes] of table) {
  console.log([file.padEnd(widest), ...wantedModes.map((mode) => (outcomes.get(mode) ?? '–').padEnd(11))].join('  '))
}
const counts = [...table.values()].flatMap((outcomes) => [...outcomes.values()])
const failed = counts.filter((outcome) => outcome === 'FAILED').length
console.log(`\n${reasons.join('\n')}\n${counts.length - failed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
