/** The arguments of `npm start`. */
import { parseOptions } from './parseOptions.mjs'

/** @typedef {{ host: string, port: number, isPortChosen: boolean }} StartArguments */

const USAGE = 'npm start -- [--host ADDRESS] [--port NUMBER]'

const OPTIONS = /** @type {const} */ ({ host: { type: 'string' }, port: { type: 'string' } })

/**
 * Parses the arguments of `npm start`, or returns one sentence about what is wrong with them. By default the app is served to
 * this machine only, on port 4173 or the next free one.
 *
 * @param {readonly string[]} args
 * @returns {StartArguments | { error: string }}
 */
export function parseStartArguments(args) {
  const parsed = parseOptions(args, OPTIONS, USAGE)
  if ('error' in parsed) return parsed
  const { values, names } = parsed
  if (names.length > 0) return { error: `“${names[0]}” stands alone: ${USAGE}` }
  const { host = '127.0.0.1', port } = values
  if (typeof host !== 'string' || host === '') {
    return { error: `--host takes an address of this machine, or 0.0.0.0 for all of them: ${USAGE}` }
  }
  if (port === undefined) return { host, port: 4173, isPortChosen: false }
  const isPort = typeof port === 'string' && /^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65535
  return isPort
    ? { host, port: Number(port), isPortChosen: true }
    : { error: '--port takes a whole number from 1 to 65535.' }
}
