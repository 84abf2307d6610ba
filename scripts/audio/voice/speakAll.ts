/** Hands lines to several speakers, each a process, and gives the sound of each as soon as it is there. */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { ToolError } from '../toolError.ts'
import type { SpeakReply, SpeakRequest } from './speaker.ts'

const SPEAKER = fileURLToPath(new URL('speaker.ts', import.meta.url))

export interface SpeakerSetting {
  readonly modelFile: string
  readonly cache: string
  readonly voiceId: string
  readonly workers: number
}

interface Speaker {
  readonly process: ChildProcess
  /** Resolves when the process is no more. */
  readonly ended: Promise<SpeakReply>
}

/** Speaks all items' texts, in any order; `onSpoken` may take its time, and only one call of it runs at once. */
export async function speakAll<Item extends { readonly text: string }>(
  items: readonly Item[],
  { modelFile, cache, voiceId, workers }: SpeakerSetting,
  onSpoken: (item: Item, samples: Float32Array) => Promise<void>,
): Promise<void> {
  const queue = [...items]
  let written = Promise.resolve()
  const speakers = Array.from({ length: Math.min(workers, items.length) }, () =>
    startSpeaker([modelFile, cache, voiceId]),
  )
  try {
    await Promise.all(
      speakers.map(async (speaker) => {
        for (let item = queue.shift(); item; item = queue.shift()) {
          const spoken = item
          const samples = await ask(speaker, spoken.text)
          written = written.then(() => onSpoken(spoken, samples))
          await written
        }
      }),
    )
  } finally {
    for (const { process } of speakers) process.kill()
  }
}

function startSpeaker(args: readonly string[]): Speaker {
  const process = fork(SPEAKER, args, { serialization: 'advanced' })
  const ended = once(process, 'exit').then((): SpeakReply => ({ failure: 'the speaking process ended early' }))
  return { process, ended }
}

async function ask({ process, ended }: Speaker, line: string): Promise<Float32Array> {
  const answered = once(process, 'message').then(([message]) => message as SpeakReply)
  // A process that has ended cannot be asked: `ended` says so.
  process.send({ line } satisfies SpeakRequest, () => undefined)
  const reply = await Promise.race([answered, ended])
  if ('failure' in reply) throw new ToolError(`"${line}" could not be spoken: ${reply.failure}.`)
  return reply.samples
}
