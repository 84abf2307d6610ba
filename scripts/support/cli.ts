/** Shared by the command line programs: arguments, file names, one-line messages, no stack traces. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { formatCodePoint } from '../../src/core/json/quoted.ts'

export interface CliArguments {
  /** Positional arguments, in order: files, ids. */
  readonly names: readonly string[]
  readonly isJson: boolean
  /** All options given. */
  readonly options: ReadonlySet<string>
}

/**
 * Parses arguments: `--json` and the known options may come before or after the names. Returns the first unknown option, if any.
 */
export function readArguments(
  args: readonly string[],
  knownOptions: readonly string[] = [],
): CliArguments | { readonly unknownOption: string } {
  const options = args.filter((arg) => arg.startsWith('--') && arg !== '--')
  const unknownOption = options.find((option) => option !== '--json' && !knownOptions.includes(option))
  if (unknownOption !== undefined) return { unknownOption }
  const names = args.filter((arg) => !arg.startsWith('--'))
  return { names, isJson: options.includes('--json'), options: new Set(options) }
}

/** Resolves a file name against the working directory, or else against the directory in which npm was called. */
export function pathOf(name: string): string {
  const here = resolve(name)
  const fromNpm = resolve(process.env['INIT_CWD'] ?? '.', name)
  return existsSync(here) || !existsSync(fromNpm) ? here : fromNpm
}

/** Makes text safe to print as one line: control and direction characters are written as code points. */
export function oneLine(text: string): string {
  return stripVTControlCharacters(text).replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, formatCodePoint)
}

/** Runs `main` and sets its exit code; an exception becomes a one-line message and exit code 1. */
export async function runCommand(main: () => number | Promise<number>): Promise<void> {
  // A reader such as `| head` may close the pipe early; that is not an error.
  process.stdout.on('error', () => process.exit())
  try {
    process.exitCode = await main()
  } catch (error) {
    console.error(`This did not work: ${oneLine(error instanceof Error ? error.message : String(error))}`)
    process.exitCode = 1
  }
}
