/** What `npm start` may be told. */
import { parseArgs } from 'node:util'

/** @typedef {{ host: string, port: number, isPortChosen: boolean }} StartArguments */

const usage = 'npm start -- [--host ADDRESS] [--port NUMBER]'

const options = /** @type {const} */ ({ host: { type: 'string' }, port: { type: 'string' } })

/**
 * Reads the arguments of `npm start`, or says in one sentence what is wrong with them. Without any, this machine alone is
 * served, on port 4173 or the next that is free.
 *
 * @param {readonly string[]} args
 * @returns {StartArguments | { refusal: string }}
 */
export function readStartArguments(args) {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false })
  const unknown = Object.keys(values).find((name) => !(name in options))
  if (unknown !== undefined) return { refusal: `There is no option --${unknown}: ${usage}` }
  if (positionals.length > 0) return { refusal: `“${positionals[0]}” stands alone: ${usage}` }
  const { host = '127.0.0.1', port } = values
  if (typeof host !== 'string' || host === '') {
    return { refusal: `--host takes an address of this machine, or 0.0.0.0 for all of them: ${usage}` }
  }
  if (port === undefined) return { host, port: 4173, isPortChosen: false }
  const isPort = typeof port === 'string' && /^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65535
  return isPort
    ? { host, port: Number(port), isPortChosen: true }
    : { refusal: '--port takes a whole number from 1 to 65535.' }
}
