/** The command line of `npm run audio:voice`. */
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { ToolError } from '../toolError.ts'
import { VOICES } from './voices.ts'

const USAGE =
  `npm run audio:voice -- [--voice ${VOICES.map(({ id }) => id).join('|')}|NAME] [--engine 'COMMAND {out}'] [--licence TEXT] ` +
  '[--attribution TEXT] [--gain DECIBELS] [--model PATH] [--lines FILE] [--only TEXT] [--workers N] [--prune]'

export type VoiceOptions = ReturnType<typeof readVoiceOptions>

/** Reads the options; one that nobody knows, or a number out of range, ends the tool with the usage. */
export function readVoiceOptions(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        voice: { type: 'string', default: 'willow' },
        engine: { type: 'string' },
        licence: { type: 'string' },
        attribution: { type: 'string' },
        gain: { type: 'string' },
        model: { type: 'string' },
        lines: { type: 'string' },
        only: { type: 'string', default: '' },
        workers: { type: 'string', default: String(Math.max(1, cpus().length)) },
        prune: { type: 'boolean', default: false },
      },
    })
    const workers = Number(values.workers)
    if (!Number.isInteger(workers) || workers < 1 || workers > 32) throw new Error('--workers is a number from 1 to 32')
    const gain = values.gain === undefined ? undefined : Number(values.gain)
    if (gain !== undefined && !(Math.abs(gain) <= 30)) throw new Error('--gain is a number from -30 to 30')
    return { ...values, workers, gain }
  } catch (error) {
    throw new ToolError(`${error instanceof Error ? error.message : String(error)}. ${USAGE}`)
  }
}
