/** The content of `sessions/`, read from the disk for the command line tools and the tests. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Catalogue } from '../../src/core/catalogue/catalogue.ts'
import { loadJson } from './readJsonFile.ts'

/** A script as it lies in the folder; `text` is not yet checked. */
export interface ScriptFile {
  /** Path within the project, as in `sessions/mid-thoracic-10.session.json`. */
  readonly file: string
  readonly text: string
}

const folder = new URL('../../sessions/', import.meta.url)

/** The pose catalogue of the project. Throws when the file is missing or no JSON; its content is checked by the tests. */
export function loadCatalogue(): Catalogue {
  return loadJson(new URL('poses.json', folder)) as Catalogue
}

/** Every bundled script, by file name. */
export function loadBundledScripts(): readonly ScriptFile[] {
  return readdirSync(fileURLToPath(folder))
    .filter((name) => name.endsWith('.session.json'))
    .sort()
    .map((name) => ({ file: `sessions/${name}`, text: readFileSync(new URL(name, folder), 'utf8') }))
}
