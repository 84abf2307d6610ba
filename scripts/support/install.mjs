/** Installs the packages of the lock where they are missing. Needs nothing but Node and npm. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { npmCommand } from './npm.mjs'
import { root, run } from './project.mjs'

/**
 * What installing packages asks of the machine.
 *
 * @typedef {object} PackageWorld
 * @property {() => number} countMissing packages of the lock that `node_modules` lacks
 * @property {() => string} registry the address that npm would ask
 * @property {() => Promise<number>} install runs `npm ci` and resolves with its exit code
 * @property {(sentence: string) => void} report
 */

/** @type {PackageWorld} */
const thisMachine = {
  countMissing: countMissingPackages,
  registry: registryOfNpm,
  install: () => {
    const [npm, args] = npmCommand(['ci', '--no-audit', '--no-fund'])
    return run(npm, args, { env: { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' } })
  },
  report: console.error,
}

/**
 * Runs `npm ci` unless `node_modules` already holds what the lock names, and says so before. Resolves to false, after a
 * sentence, where npm fails.
 *
 * @param {PackageWorld} [world]
 * @returns {Promise<boolean>}
 */
export async function ensureInstalled(world = thisMachine) {
  const missing = world.countMissing()
  if (missing === 0) return true
  world.report(`Installing ${packagesInWords(missing)} into node_modules, by npm ci from ${world.registry()} …`)
  if ((await world.install()) === 0) return true
  world.report('The packages could not be installed: see the lines of npm above. Is there a network?')
  return false
}

/**
 * What is missing in `node_modules`, in a sentence; null where nothing is. Installs nothing.
 *
 * @param {PackageWorld} [world]
 * @returns {string | null}
 */
export function missingPackages(world = thisMachine) {
  const missing = world.countMissing()
  return missing === 0 ? null : `node_modules lacks ${packagesInWords(missing)} of package-lock.json: run npm ci.`
}

const packagesInWords = (/** @type {number} */ count) => (count === 1 ? '1 package' : `${count} packages`)

/** npm leaves a copy of the lock, with what it really installed, in `node_modules/.package-lock.json`. */
function countMissingPackages() {
  const locked = packagesOf('package-lock.json')
  const installed = packagesOf('node_modules/.package-lock.json')
  return Object.entries(locked).filter(
    ([path, { version, optional }]) =>
      path !== '' && installed[path]?.version !== version && !(optional && !installed[path]),
  ).length
}

/**
 * @param {string} lock
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(lock) {
  try {
    return JSON.parse(readFileSync(root + lock, 'utf8')).packages ?? {}
  } catch {
    return {}
  }
}

/** The registry of npm's configuration, without a name and password that may stand in it. */
function registryOfNpm() {
  const [npm, args] = npmCommand(['config', 'get', 'registry'])
  const { stdout } = spawnSync(npm, [...args], { cwd: root, encoding: 'utf8' })
  const address = stdout?.trim() ?? ''
  if (!URL.canParse(address)) return 'the registry of npm'
  const { protocol, host, pathname } = new URL(address)
  return `${protocol}//${host}${pathname}`
}
