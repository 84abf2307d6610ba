import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { root } from '../support/project.mjs'

/** A folder of core: its files and a glob of the tests that should detect a mistake in them, relative to the checkout. */
export interface CoreFolder {
  readonly files: readonly string[]
  readonly tests: string
}

const CORE = join(root, 'src/core')

/** Deeper folders count as part of their parent. */
const MAX_DEPTH = 2

/** Name for the files directly in core. */
const ROOT_NAME = 'core'

/** The folders of core that contain code, by name. */
export function coreFolders(): ReadonlyMap<string, CoreFolder> {
  const folders = new Map<string, CoreFolder>()
  for (const path of readdirSync(CORE, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (!path.endsWith('.ts')) continue
    const name = path.split(/[/\\]/u).slice(0, -1).slice(0, MAX_DEPTH).join('/') || ROOT_NAME
    const files = folders.get(name)?.files ?? []
    folders.set(name, { files: [...files, relative(root, join(CORE, path))], tests: testGlob(name) })
  }
  return folders
}

/** The glob of a folder's own tests, or of its parent's tests if it has none. */
function testGlob(name: string): string {
  if (name === ROOT_NAME) return 'tests/core/*.test.ts'
  return existsSync(join(root, 'tests/core', name)) ? `tests/core/${name}/**/*.test.ts` : testGlob(dirname(name))
}
