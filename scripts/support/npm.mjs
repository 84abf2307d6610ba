/** npm, started without a shell on every system: on Windows it is a batch file, which Node does not start by itself. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The program and its arguments that run npm: by the file that runs us, else by the one beside Node, else by its name.
 *
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, node?: string, exists?: (path: string) => boolean }} [world]
 * @returns {readonly [program: string, args: readonly string[]]}
 */
export function npmCommand(args, { env = process.env, node = process.execPath, exists = existsSync } = {}) {
  const beside = join(dirname(node), 'node_modules/npm/bin/npm-cli.js')
  const file = [env.npm_execpath, beside].find((path) => path?.endsWith('.js') && exists(path))
  return file === undefined ? ['npm', args] : [node, [file, ...args]]
}
