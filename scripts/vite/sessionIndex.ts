/**
 * Gives the app its content: what the lists show of every session, how to load each script, and the lengths of the recorded
 * lines. Made when the app is built, so that the lists need neither scripts nor catalogue.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { normalizePath, type Plugin } from 'vite'
import { readJson } from '../../src/core/json/readJson.ts'
import { prepareSession, type PreparedSession, type PrepareContext } from '../../src/core/session/prepareSession.ts'
import { summariseSession } from '../../src/core/session/summariseSession.ts'
import { createClipSeconds } from '../../src/core/sound/clipLengths.ts'
import { loadCatalogue } from '../support/loadContent.ts'
import { loadClipLengths, loadSoundLengths } from '../support/loadClips.ts'

const SESSIONS = 'virtual:sessions'
const LOADERS = 'virtual:session-loaders'
const SOUNDS = 'virtual:sound-lengths'
const ENDING = '.session.json'

export interface SessionIndexOptions {
  /** Folders with `<id>.session.json` files. */
  readonly folders: readonly string[]
}

/** The plugin; a script that makes no session stops the build with its issues. */
export function sessionIndex({ folders }: SessionIndexOptions): Plugin {
  const files = () => folders.flatMap((folder) => scriptsIn(folder))
  return {
    name: 'meru-sessions',
    resolveId: (id) => ([SESSIONS, LOADERS, SOUNDS].includes(id) ? `\0${id}` : null),
    load(id) {
      if (id === `\0${SOUNDS}`) return `export default ${JSON.stringify(JSON.stringify(loadSoundLengths()))}`
      if (id === `\0${LOADERS}`) return `export const loaders = { ${files().map(loaderOf).join(',\n')} }\n`
      if (id !== `\0${SESSIONS}`) return null
      const context = { catalogue: loadCatalogue(), clipSeconds: createClipSeconds(loadClipLengths()) }
      for (const file of files()) this.addWatchFile(file)
      const summaries = files().map((file) => summariseSession(readSession(file, context)))
      return `export const summaries = ${JSON.stringify(summaries)}\n`
    },
  }
}

function scriptsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => resolve(folder, name))
}

/** A file is called after its session. */
function loaderOf(file: string): string {
  return `${JSON.stringify(basename(file, ENDING))}: () => import(${JSON.stringify(normalizePath(file))})`
}

function readSession(file: string, context: PrepareContext): PreparedSession {
  const prepared = prepareSession(readJson(readFileSync(file)), context)
  if (!('issues' in prepared)) return prepared
  // One line a problem, as `sessions:check` prints them.
  throw new Error(prepared.issues.map(({ path, code, message }) => `${file}:${path} ${code} ${message}`).join('\n'))
}
