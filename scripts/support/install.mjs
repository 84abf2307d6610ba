/** Installs the packages of the lock where they are missing. Needs nothing but Node and npm. */
import { readFileSync } from 'node:fs'
import { npmCommand } from './npm.mjs'
import { root, run } from './project.mjs'

/**
 * Runs `npm ci` unless `node_modules` already holds what the lock names. Ends the program with a sentence if npm fails.
 *
 * @returns {Promise<void>}
 */
export async function ensureInstalled() {
  if (matchesLock()) return
  console.error('Installing the packages …')
  const [npm, args] = npmCommand(['ci', '--no-audit', '--no-fund'])
  const code = await run(npm, args, { env: { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' } })
  if (code === 0) return
  console.error('The packages could not be installed: see the lines of npm above. Is there a network?')
  process.exit(1)
}

/** npm leaves a copy of the lock, with what it really installed, in `node_modules/.package-lock.json`. */
function matchesLock() {
  const wanted = packagesOf('package-lock.json')
  const installed = packagesOf('node_modules/.package-lock.json')
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || installed[path]?.version === version || (optional && !installed[path]),
  )
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
