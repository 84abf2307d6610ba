import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Paths of the sources below a folder with one of these endings, without what was installed there. */
export function sourceFiles(endings: readonly string[], folder = 'src'): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => endings.some((ending) => file.endsWith(`.${ending}`)))
    .filter((file) => !file.includes('node_modules'))
    .map((file) => join(folder, file))
}
