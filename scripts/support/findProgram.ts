import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The path of the first of these programs that is installed, each a path or a name to look up in PATH; null if there is none. */
export function findProgram(...programs: readonly string[]): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = programs.flatMap((program) => [program, ...folders.map((folder) => join(folder, program))])
  return candidates.find((path) => path.includes('/') && isProgram(path)) ?? null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
