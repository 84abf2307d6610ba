/** What our command line programs have in common: arguments, files by name, one line a problem, no stack traces. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { formatCodePoint } from '../../src/core/json/quoted.ts'

export interface CliArguments {
  /** What was named, in order: files, ids. */
  readonly names: readonly string[]
  readonly isJson: boolean
  /** The other options that were given. */
  readonly options: ReadonlySet<string>
}

/**
 * Reads arguments with `--json` and whatever else the program knows before or after the names; the first option that nobody
 * knows comes back by its name.
 */
export function readArguments(
  args: readonly string[],
  known: readonly string[] = [],
): CliArguments | { readonly unknownOption: string } {
  const options = args.filter((arg) => arg.startsWith('--') && arg !== '--')
  const unknownOption = options.find((option) => option !== '--json' && !known.includes(option))
  if (unknownOption !== undefined) return { unknownOption }
  const names = args.filter((arg) => !arg.startsWith('--'))
  return { names, isJson: options.includes('--json'), options: new Set(options) }
}

/** The absolute path of a file by the name given: seen from here, else from where npm was called. */
export function pathOf(name: string): string {
  const here = resolve(name)
  const fromNpm = resolve(process.env['INIT_CWD'] ?? '.', name)
  return existsSync(here) || !existsSync(fromNpm) ? here : fromNpm
}

/** Text as one line that a terminal only shows: control and direction characters are written as their code points. */
export function oneLine(text: string): string {
  return stripVTControlCharacters(text).replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, formatCodePoint)
}

/** Ends the program with the exit code of `main`; a fault of ours becomes one sentence and exit code 1. */
export async function runCommand(main: () => number | Promise<number>): Promise<void> {
  // A reader that has seen enough (`| head`) closes the pipe; that is no fault.
  process.stdout.on('error', () => process.exit())
  try {
    process.exitCode = await main()
  } catch (error) {
    console.error(`This did not work: ${oneLine(error instanceof Error ? error.message : String(error))}`)
    process.exitCode = 1
  }
}
