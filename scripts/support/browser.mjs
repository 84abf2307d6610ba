/** Finds a Chrome or Chromium for the journeys and the pictures, and fetches one where there is none. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run, runTool } from './project.mjs'

const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser']

const usualPlaces = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/Applications/Google Chrome.app/Contents/MacOS',
  '/Applications/Chromium.app/Contents/MacOS',
  'C:\\Program Files\\Google\\Chrome\\Application',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application',
]

/** Time for a download over a slow line; the whole of `npm test` should stay under twelve minutes. */
const downloadLimitSeconds = 240

/**
 * Chrome's arguments: no sandbox (it refuses root and many containers), no traffic of its own, no name looked up.
 * Sound stays locked until a tap, as on a person's phone.
 */
export const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
]

/**
 * The path of a Chrome or Chromium that starts, or null: `CHROME_PATH`, what the PATH and the usual places hold, Playwright's.
 *
 * @returns {Promise<string | null>}
 * @internal
 */
export async function findBrowser() {
  const { chromium } = await import('playwright')
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...usualPlaces]
  const programs = [...names, 'Google Chrome', 'Chromium', 'chrome.exe']
  const candidates = [
    process.env.CHROME_PATH ?? '',
    ...folders.flatMap((folder) => programs.map((program) => join(folder, program))),
    chromium.executablePath(),
  ]
  return candidates.find((path) => path !== '' && existsSync(path) && starts(path)) ?? null
}

/**
 * Finds a browser, or fetches Playwright's, or Debian's when root; null after a sentence if none can be had.
 *
 * @returns {Promise<string | null>}
 */
export async function ensureBrowser() {
  const found = await findBrowser()
  if (found !== null) return found
  console.error('No Chrome or Chromium here: fetching one for the journeys …')
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' }
  await runTool('playwright/cli.js', ['install', 'chromium'], { env, limitSeconds: downloadLimitSeconds })
  const fetched = await findBrowser()
  if (fetched !== null) return fetched
  await installDebianPackage()
  const installed = await findBrowser()
  if (installed === null) {
    console.error('The journeys need a browser: install Chrome or Chromium, or name one in CHROME_PATH.')
  }
  return installed
}

async function installDebianPackage() {
  if (process.getuid?.() !== 0) return
  console.error('That did not work; asking Debian for its package …')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const limits = { env, limitSeconds: downloadLimitSeconds }
  await run('apt-get', ['update', '-qq'], limits)
  const options = ['-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=200']
  await run('apt-get', ['install', ...options, 'chromium'], limits)
}

/** Ubuntu's `chromium-browser` may be a note that asks for a snap, and Playwright's may lack libraries. */
function starts(/** @type {string} */ path) {
  if (path.endsWith('.exe')) return true
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  return status === 0 && /chrom/i.test(stdout)
}
