import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Paths of the app's sources with one of these endings. */
export function sourceFiles(endings: readonly string[]): readonly string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => endings.some((ending) => file.endsWith(`.${ending}`)))
    .map((file) => join('src', file))
}
