import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The path of the first of these programs that is there: a path of its own, or a name that the PATH knows; else null. */
export function findProgram(...programs: readonly string[]): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const places = programs.flatMap((program) => [program, ...folders.map((folder) => join(folder, program))])
  return places.find((place) => place.includes('/') && isProgram(place)) ?? null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
