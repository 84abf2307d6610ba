/** Finds a Chrome or Chromium for the journeys and the pictures, and installs one where there is none. */
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
 * What finding and installing a browser asks of the machine.
 *
 * @typedef {object} BrowserWorld
 * @property {() => Promise<string | null>} find
 * @property {() => Promise<unknown>} fetchByPlaywright
 * @property {() => Promise<unknown>} installByDebian
 * @property {string} downloadHost where Playwright fetches its browsers
 * @property {boolean} mayUseDebian whether this is a Debian or Ubuntu, and we are root
 * @property {(sentence: string) => void} report
 */

/** @type {BrowserWorld} */
const thisMachine = {
  find: findBrowser,
  fetchByPlaywright,
  installByDebian,
  downloadHost: hostOf(process.env.PLAYWRIGHT_CHROMIUM_DOWNLOAD_HOST ?? process.env.PLAYWRIGHT_DOWNLOAD_HOST),
  mayUseDebian: process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
  report: console.error,
}

/**
 * The path of a Chrome or Chromium that starts, or null: `CHROME_PATH`, what the PATH and the usual places hold, Playwright's.
 *
 * @returns {Promise<string | null>}
 * @internal
 */
export async function findBrowser() {
  const byPlaywright = await import('playwright').then(
    ({ chromium }) => chromium.executablePath(),
    () => '',
  )
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...usualPlaces]
  const programs = [...names, 'Google Chrome', 'Chromium', 'chrome.exe']
  const candidates = [
    process.env.CHROME_PATH ?? '',
    ...folders.flatMap((folder) => programs.map((program) => join(folder, program))),
    byPlaywright,
  ]
  return candidates.find((path) => path !== '' && existsSync(path) && starts(path)) ?? null
}

/**
 * Finds a browser, or installs Playwright's, or Debian's where we are root: each after a sentence that says what is installed
 * and from where. Where a browser is found, nothing is installed. Null after a sentence if none can be had.
 *
 * @param {BrowserWorld} [world]
 * @returns {Promise<string | null>}
 */
export async function ensureBrowser(world = thisMachine) {
  const found = await world.find()
  if (found !== null) return found
  world.report(
    `Installing Chromium for the journeys, by playwright install from ${world.downloadHost} into Playwright's own folder; the system stays as it is …`,
  )
  await world.fetchByPlaywright()
  const fetched = await world.find()
  if (fetched !== null) return fetched
  if (world.mayUseDebian) {
    world.report(
      "That did not work. Installing the package chromium for the whole system, by apt-get from this machine's package sources …",
    )
    await world.installByDebian()
  }
  const installed = world.mayUseDebian ? await world.find() : null
  if (installed === null) world.report(NO_BROWSER)
  return installed
}

/**
 * Says in a sentence that there is no browser; null where one is. Installs nothing.
 *
 * @param {BrowserWorld} [world]
 * @returns {Promise<string | null>}
 */
export async function missingBrowser(world = thisMachine) {
  return (await world.find()) === null ? NO_BROWSER : null
}

const NO_BROWSER = 'The journeys need a browser: install Chrome or Chromium, or name one in CHROME_PATH.'

function fetchByPlaywright() {
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' }
  return runTool('playwright/cli.js', ['install', 'chromium'], { env, limitSeconds: downloadLimitSeconds })
}

async function installByDebian() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const limits = { env, limitSeconds: downloadLimitSeconds }
  await run('apt-get', ['update', '-qq'], limits)
  const options = ['-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=200']
  await run('apt-get', ['install', ...options, 'chromium'], limits)
}

/** Playwright's usual host, or the one that its environment variables name instead. */
function hostOf(/** @type {string | undefined} */ address) {
  return address !== undefined && URL.canParse(address) ? new URL(address).host : 'cdn.playwright.dev'
}

/** Ubuntu's `chromium-browser` may be a note that asks for a snap, and Playwright's may lack libraries. */
function starts(/** @type {string} */ path) {
  if (path.endsWith('.exe')) return true
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  return status === 0 && /chrom/i.test(stdout)
}
