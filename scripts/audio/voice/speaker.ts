/** A process that speaks: the runtime is single-threaded at its best, so each core gets one of its own. */
import { startEngine } from './engine.ts'
import { loadStyle } from './model.ts'
import { VOICES } from './voices.ts'

/** What a speaker is asked, and what it answers. */
export interface SpeakRequest {
  readonly line: string
}
export type SpeakReply = { readonly samples: Float32Array } | { readonly failure: string }

const [modelFile = '', cache = '', voiceId] = process.argv.slice(2)
const voice = VOICES.find(({ id }) => id === voiceId)
if (!voice) throw new Error(`No voice ${voiceId}`)
const speak = loadStyle(voice.params, cache).then((style) => startEngine(modelFile, style, voice))

process.on('message', ({ line }: SpeakRequest) => {
  speak
    .then((say) => say(line))
    .then((samples): SpeakReply => ({ samples }))
    .catch((error: unknown): SpeakReply => ({ failure: error instanceof Error ? error.message : String(error) }))
    .then((reply) => process.send?.(reply, undefined, undefined, () => undefined))
})

// Whoever asked is gone: nobody wants the answer.
process.on('disconnect', () => process.exit())
