import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { root } from '../support/project.mjs'

/** A folder of core: its files and, as a pattern, the tests that have to notice a mistake in them, from the checkout on. */
export interface CoreFolder {
  readonly files: readonly string[]
  readonly tests: string
}

const CORE = join(root, 'src/core')

/** Folders deeper than this belong to the one that holds them. */
const DEEPEST = 2

/** What lies in core itself. */
const TOP = 'core'

/** The folders of core that hold code, by name. */
export function coreFolders(): ReadonlyMap<string, CoreFolder> {
  const folders = new Map<string, CoreFolder>()
  for (const path of readdirSync(CORE, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (!path.endsWith('.ts')) continue
    const name = path.split(/[/\\]/u).slice(0, -1).slice(0, DEEPEST).join('/') || TOP
    const files = folders.get(name)?.files ?? []
    folders.set(name, { files: [...files, relative(root, join(CORE, path))], tests: testsOf(name) })
  }
  return folders
}

/** A folder's own tests; those of the folder around it where it has none. */
function testsOf(name: string): string {
  if (name === TOP) return 'tests/core/*.test.ts'
  return existsSync(join(root, 'tests/core', name)) ? `tests/core/${name}/**/*.test.ts` : testsOf(dirname(name))
}
