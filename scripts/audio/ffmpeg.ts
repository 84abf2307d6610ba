/** ffmpeg, the only program that the sounds need besides Node. */
import { spawn } from 'node:child_process'
import { rename } from 'node:fs/promises'
import { runProgram } from './runProgram.ts'
import { ToolError } from './toolError.ts'

export interface Mp3Settings {
  readonly kilobits: number
  /** A chain of ffmpeg's audio filters, empty for none. */
  readonly filter: string
  /** Codes every frame by itself, so that a loop meets its beginning again as it left it. */
  readonly isLoop: boolean
}

const QUIET = '-nostdin -v error -y'.split(' ')
/** No dates and no versions: the same sound gives the same bytes. */
const EXACT = '-fflags +bitexact -flags:a +bitexact -map_metadata -1'.split(' ')

/** Ends the tool with a sentence where there is no ffmpeg, before an hour of work that could not be written. */
export async function requireFfmpeg(): Promise<void> {
  await runProgram('ffmpeg', ['-version'], MISSING)
}

/**
 * Writes a WAV file's bytes as an MP3 of constant bit rate, with the Xing header that tells players its exact length.
 * The file appears whole or not at all.
 */
export async function writeMp3(file: string, wav: Buffer, { kilobits, filter, isLoop }: Mp3Settings): Promise<void> {
  const unfinished = `${file}.part`
  const shape = filter ? ['-af', filter] : []
  const coding = `-c:a libmp3lame -b:a ${kilobits}k -compression_level 0 -reservoir ${isLoop ? 0 : 1}`.split(' ')
  const container = '-f mp3 -id3v2_version 0 -write_xing 1'.split(' ')
  await ffmpeg(['-f', 'wav', '-i', 'pipe:0', ...shape, ...coding, ...container, ...EXACT, unfinished], wav)
  await rename(unfinished, file)
}

function ffmpeg(args: readonly string[], input: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('ffmpeg', [...QUIET, ...args], { stdio: ['pipe', 'ignore', 'inherit'] })
    child.on('error', () => reject(new ToolError(MISSING)))
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new ToolError(`ffmpeg failed (exit code ${code}): ffmpeg ${args.join(' ')}`))
    })
    // A program that is missing or ends early closes its input: its own event says why.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

const MISSING =
  'ffmpeg is missing: install it (Debian: apt-get install ffmpeg, macOS: brew install ffmpeg) and run this again.'
