/**
 * Loudspeakers that nobody hears: a PulseAudio server of our own with a null sink, reached by a socket in a folder of its own,
 * and what sounds there recorded. Firefox plays nothing where it finds no loudspeaker.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { findProgram } from '../../scripts/support/findProgram.ts'

export interface NullSink {
  /** The address of the server, for `PULSE_SERVER`. */
  readonly server: string
  /** Root mean square, of 1, of what was heard between two times of `performance.now()` in milliseconds; NaN for nothing yet. */
  readonly loudness: (from: number, to: number) => number
  readonly close: () => Promise<void>
}

const RATE = 48_000

/** One sentence that says what is not there and how to get it; null where all is. */
export function missingSink(): string | null {
  if (findProgram('pulseaudio') && findProgram('parec')) return null
  return 'PulseAudio is not there to record the sound: apt-get install pulseaudio pulseaudio-utils.'
}

/** Starts a server and records what sounds on it until `close`. */
export async function openNullSink(): Promise<NullSink> {
  const folder = await mkdtemp(join(tmpdir(), 'meru-sound-'))
  const socket = join(folder, 'native')
  const env = { ...process.env, XDG_RUNTIME_DIR: folder, PULSE_SERVER: `unix:${socket}` }
  const server = spawn('pulseaudio', serverArgs(socket), { env, stdio: 'ignore' })
  await appears(socket)
  const recorder = spawn('parec', recorderArgs, { env, stdio: ['ignore', 'pipe', 'ignore'] })
  const heard = listen(recorder)
  return {
    server: env.PULSE_SERVER,
    loudness: (from, to) => loudnessOf(heard.filter(({ at }) => at > from && at <= to)),
    async close() {
      await stop(recorder)
      await stop(server)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const serverArgs = (socket: string) => [
  '-n',
  '--daemonize=no',
  '--exit-idle-time=-1',
  '--use-pid-file=no',
  '--disallow-exit=true',
  `--load=module-null-sink sink_name=null rate=${RATE}`,
  `--load=module-native-protocol-unix auth-anonymous=1 socket=${socket}`,
]

const recorderArgs = ['--device=null.monitor', '--format=s16le', `--rate=${RATE}`, '--channels=1', '--latency-msec=50']

async function appears(socket: string): Promise<void> {
  for (let tries = 0; !existsSync(socket); tries++) {
    if (tries > 100) throw new Error('PulseAudio did not start')
    await wait(50)
  }
}

interface Piece {
  /** `performance.now()` milliseconds at which it came. */
  readonly at: number
  readonly samples: number
  readonly energy: number
}

function listen(recorder: ChildProcess): readonly Piece[] {
  const heard: Piece[] = []
  let left = Buffer.alloc(0)
  recorder.stdout?.on('data', (chunk: Buffer) => {
    const bytes = Buffer.concat([left, chunk])
    const samples = Math.floor(bytes.length / 2)
    let energy = 0
    for (let n = 0; n < samples; n++) energy += (bytes.readInt16LE(2 * n) / 0x8000) ** 2
    left = bytes.subarray(2 * samples)
    heard.push({ at: performance.now(), samples, energy })
  })
  return heard
}

function loudnessOf(pieces: readonly Piece[]): number {
  const samples = pieces.reduce((sum, piece) => sum + piece.samples, 0)
  return Math.sqrt(pieces.reduce((sum, piece) => sum + piece.energy, 0) / samples)
}

/** Ends a program that we started and waits until it is gone. */
export async function stop(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return
  const gone = once(program, 'exit')
  program.kill()
  await Promise.race([gone, wait(3000)])
  if (program.exitCode === null && program.signalCode === null) program.kill('SIGKILL')
}
