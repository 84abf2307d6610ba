/** The checkout, and how commands are run in it. Needs nothing but Node. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The folder of the checkout, with a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Runs a program in the checkout and resolves with its exit code; one that cannot be started counts as 127, one that takes
 * longer than `limitSeconds` as 1. All it prints goes to stderr, so that stdout holds only the answer of our own command.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, limitSeconds?: number }} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, { env = {}, limitSeconds } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', process.stderr, process.stderr],
      ...(limitSeconds === undefined ? {} : { timeout: limitSeconds * 1000 }),
    })
    child.on('error', () => resolve(127))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/**
 * Runs a tool of `node_modules` by the file that starts it, as `npx` would, and resolves with its exit code.
 *
 * @param {string} file below `node_modules/`
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, limitSeconds?: number }} [options]
 * @returns {Promise<number>}
 */
export function runTool(file, args, options) {
  return run(process.execPath, [`node_modules/${file}`, ...args], options)
}
