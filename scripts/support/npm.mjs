/** Runs npm without a shell on every system: on Windows it is a batch file, which Node cannot spawn directly. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The program and arguments that run npm: the npm that runs this process, else the one next to Node, else the one in PATH.
 *
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, node?: string, exists?: (path: string) => boolean }} [world]
 * @returns {readonly [program: string, args: readonly string[]]}
 */
export function npmCommand(args, { env = process.env, node = process.execPath, exists = existsSync } = {}) {
  const bundled = join(dirname(node), 'node_modules/npm/bin/npm-cli.js')
  const file = [env.npm_execpath, bundled].find((path) => path?.endsWith('.js') && exists(path))
  return file === undefined ? ['npm', args] : [node, [file, ...args]]
}
