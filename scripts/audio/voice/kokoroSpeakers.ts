/** Kokoro as speakers, each a process: the runtime is single-threaded at its best, so each core gets one of its own. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { installPackages } from '../installPackages.ts'
import { ToolError } from '../toolError.ts'
import { findModel, loadStyle } from './model.ts'
import type { Speaker } from './speakAll.ts'
import type { SpeakReply, SpeakRequest } from './speaker.ts'
import type { KokoroVoice } from './voices.ts'

/** Where the model is: `model` as the person gave it, else in the cache, where what is missing is fetched. */
export interface ModelPlace {
  readonly model: string | undefined
  readonly cache: string
}

/** Fetches what is missing and starts so many speakers. */
export async function startKokoro(
  voice: KokoroVoice,
  { model, cache }: ModelPlace,
  count: number,
): Promise<readonly Speaker[]> {
  await installPackages({ tool: 'the voice tool', folder: 'scripts/audio/voice', sign: 'onnxruntime-node' })
  const modelFile = await findModel(model, cache)
  await loadStyle(voice.params, cache)
  return Array.from({ length: count }, () => startSpeaker([modelFile, cache, voice.id]))
}

function startSpeaker(args: readonly string[]): Speaker {
  const process = fork(SPEAKER, args, { serialization: 'advanced' })
  const ended = once(process, 'exit').then((): SpeakReply => ({ failure: 'the speaking process ended early' }))
  return {
    async speak(line) {
      const answered = once(process, 'message').then(([message]) => message as SpeakReply)
      // A process that has ended cannot be asked: `ended` says so.
      process.send({ line } satisfies SpeakRequest, () => undefined)
      const reply = await Promise.race([answered, ended])
      if ('failure' in reply) throw new ToolError(`"${line}" could not be spoken: ${reply.failure}.`)
      return reply.samples
    },
    stop: () => process.kill(),
  }
}

const SPEAKER = fileURLToPath(new URL('speaker.ts', import.meta.url))
