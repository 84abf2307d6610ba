/** The checkout, and running commands in it. Needs only Node. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The folder of the checkout, with a trailing slash. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Runs a program in the checkout and resolves with its exit code: 127 if it cannot be started, 1 if it takes longer than
 * `limitSeconds`. All its output goes to stderr, so that stdout contains only the output of our own command.
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
 * Runs a tool in `node_modules` by its entry file and resolves with its exit code.
 *
 * @param {string} file below `node_modules/`
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, limitSeconds?: number }} [options]
 * @returns {Promise<number>}
 */
export function runTool(file, args, options) {
  return run(process.execPath, [`node_modules/${file}`, ...args], options)
}
