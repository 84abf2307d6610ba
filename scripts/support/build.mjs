/** Builds of the app: the finished one in `dist/`, and one with short fixture sessions for the journeys in `dist-test/`. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root, runTool } from './project.mjs'

/** @typedef {{ outDir: string, sources: readonly string[], env: Record<string, string> }} Build */

const sources = [
  'index.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
  'src',
  'sessions',
  'public',
  'scripts/vite',
]

/** @type {Build} */
export const finishedBuild = { outDir: 'dist', sources, env: {} }

/** @type {Build} */
export const testBuild = {
  outDir: 'dist-test',
  sources: [...sources, 'tests/fixtures/sessions'],
  env: { MERU_EXTRA_SESSIONS: 'tests/fixtures/sessions' },
}

/**
 * Builds the app unless the build is newer than all its sources. Resolves with the exit code of Vite.
 *
 * @param {Build} build
 * @returns {Promise<number>}
 */
export async function ensureBuilt({ outDir, sources, env }) {
  const builtAt = modifiedAt(join(root, outDir, '.vite/manifest.json'))
  if (sources.every((source) => newestChange(join(root, source)) < builtAt)) return 0
  return buildApp({ outDir, sources, env })
}

/**
 * @param {Build} build
 * @returns {Promise<number>}
 */
export function buildApp({ outDir, env }) {
  return runTool('vite/bin/vite.js', ['build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'], { env })
}

/** The latest change to a file or within a folder; folders count too, since deleting a file changes them. */
function newestChange(/** @type {string} */ path) {
  if (!existsSync(path)) return 0
  if (!statSync(path).isDirectory()) return modifiedAt(path)
  const entries = readdirSync(path, { recursive: true, withFileTypes: true })
  return Math.max(modifiedAt(path), ...entries.map((entry) => modifiedAt(join(entry.parentPath, entry.name))))
}

/** Milliseconds since the epoch; 0 if the file does not exist. */
function modifiedAt(/** @type {string} */ path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
