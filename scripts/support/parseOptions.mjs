import { parseArgs } from 'node:util'

/**
 * Parses arguments by the options that a command knows; options and names may come in any order. An option that it does not know is an
 * error of one sentence that ends with how the command is used.
 *
 * @template {NonNullable<import('node:util').ParseArgsConfig['options']>} Options
 * @param {readonly string[]} args
 * @param {Options} options
 * @param {string} usage
 * @returns {{ values: Partial<Record<keyof Options, unknown>>, names: readonly string[] } | { error: string }}
 */
export function parseOptions(args, options, usage) {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false })
  const unknown = Object.keys(values).find((name) => !(name in options))
  if (unknown !== undefined) return { error: `There is no option --${unknown}: ${usage}` }
  return { values: /** @type {Partial<Record<keyof Options, unknown>>} */ (values), names: positionals }
}
