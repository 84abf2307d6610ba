/** The parts of `npm test`: each runs one tool and counts how many of its checks passed and failed. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp, finishedBuild } from './build.mjs'
import { ensureBrowser } from './browser.mjs'
import { root, run, runTool } from './project.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {() => Promise<Counts>} Part */

const reports = join(root, '.cache/reports')

/** @type {Readonly<Record<string, Part>>} */
export const parts = {
  lint: () =>
    runAsOneCheck([
      () => runTool('eslint/bin/eslint.js', ['.']),
      () => runTool('prettier/bin/prettier.cjs', ['--check', '.', '--log-level', 'warn']),
      () => runTool('knip/bin/knip.js', ['--no-config-hints']),
      () => runTool('knip/bin/knip.js', ['--no-config-hints', '--production', '--include', 'files,exports']),
      () => run(process.execPath, ['scripts/lint.mjs']),
    ]),
  types: () =>
    runAsOneCheck([
      () => runTool('vue-tsc/bin/vue-tsc.js', ['--noEmit']),
      () => runTool('typescript/bin/tsc', ['--noEmit', '-p', 'src/core/tsconfig.json']),
    ]),
  unit: () => vitest(['unit', 'unit:document']),
  sessions: () => vitest(['sessions']),
  audio: () => runAsOneCheck([() => runTool('tsx/dist/cli.mjs', ['scripts/audio/check.ts'])]),
  build: () => runAsOneCheck([() => buildApp(finishedBuild)]),
  journeys: playwright,
}

/**
 * Runs several commands that count as one check; the later ones run even if an earlier one fails.
 *
 * @param {readonly (() => Promise<number>)[]} commands
 * @returns {Promise<Counts>}
 */
async function runAsOneCheck(commands) {
  let failed = 0
  for (const command of commands) if ((await command()) !== 0) failed = 1
  return { passed: 1 - failed, failed, skipped: 0 }
}

/**
 * @param {readonly string[]} projects
 * @returns {Promise<Counts>}
 */
async function vitest(projects) {
  const report = prepareReport(`vitest-${projects[0]}.json`)
  const code = await runTool('vitest/vitest.mjs', [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, testResults = [] } = readReport(report)
  /** A file that could not be loaded has no tests to count. */
  const failedFiles = testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  return withExitCode(code, { passed: numPassedTests, failed: numFailedTests + failedFiles, skipped: numPendingTests })
}

/** @returns {Promise<Counts>} */
async function playwright() {
  const browser = await ensureBrowser()
  if (browser === null) return { passed: 0, failed: 1, skipped: 0 }
  const report = prepareReport('playwright.json')
  const env = { CHROME_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  const code = await runTool('@playwright/test/cli.js', ['test', '--reporter=list,json'], { env })
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = readReport(report).stats ?? {}
  return withExitCode(code, { passed: expected + flaky, failed: unexpected, skipped })
}

/**
 * A tool that fails without reporting a failed test counts as one failure.
 *
 * @param {number} code
 * @param {Counts} counts
 * @returns {Counts}
 */
function withExitCode(code, counts) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

function prepareReport(/** @type {string} */ name) {
  mkdirSync(reports, { recursive: true })
  const path = join(reports, name.replaceAll(':', '-'))
  rmSync(path, { force: true })
  return path
}

/**
 * Reads a tool's report; empty if the tool crashed without writing one.
 *
 * @param {string} path
 * @returns {any}
 */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return {}
  }
}
