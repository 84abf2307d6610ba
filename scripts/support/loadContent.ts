/** Loads the content of `sessions/` for command line tools and tests. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Catalogue } from '../../src/core/catalogue/catalogue.ts'
import { loadJson } from './readJsonFile.ts'

/** A script file; `text` has not been parsed. */
export interface ScriptFile {
  /** Path within the project, as in `sessions/mid-thoracic-10.session.json`. */
  readonly file: string
  readonly text: string
}

const folder = new URL('../../sessions/', import.meta.url)

/** The pose catalogue. Throws if the file is missing or not JSON; tests validate its content. */
export function loadCatalogue(): Catalogue {
  return loadJson(new URL('poses.json', folder)) as Catalogue
}

/** Every bundled script, sorted by file name. */
export function loadBundledScripts(): readonly ScriptFile[] {
  return readdirSync(fileURLToPath(folder))
    .filter((name) => name.endsWith('.session.json'))
    .sort()
    .map((name) => ({ file: `sessions/${name}`, text: readFileSync(new URL(name, folder), 'utf8') }))
}
