/** Kokoro on the ONNX runtime, one thread. Its packages are the tool's own, so their types are written down here. */
import { createRequire } from 'node:module'
import { loadJson } from '../../support/readJsonFile.ts'
import { joinWithGaps, trimSilence } from './clip.ts'
import type { Lexicon } from './lexicon.ts'
import { STYLE_ROWS, STYLE_WIDTH } from './model.ts'
import { phonemesOf, tokensOf } from './phonemes.ts'
import { sentencesOf } from './sentences.ts'
import type { KokoroVoice } from './voices.ts'

interface OnnxSession {
  run(inputs: Readonly<Record<string, unknown>>): Promise<{ readonly audio: { readonly data: Float32Array } }>
}
interface OnnxRuntime {
  readonly InferenceSession: {
    create(file: string, options: { readonly intraOpNumThreads: number }): Promise<OnnxSession>
  }
  readonly Tensor: new (type: string, values: BigInt64Array | Float32Array, shape: readonly number[]) => unknown
}
interface Phonemizer {
  phonemize(words: string, accent: string): Promise<readonly string[]>
}

/** Speaks a line: its samples at VOICE_RATE, trimmed, sentence by sentence. */
export type Speak = (line: string) => Promise<Float32Array>

/** Loads the model for one voice; `style` is that of loadStyle. */
export async function startEngine(modelFile: string, style: Float32Array, voice: KokoroVoice): Promise<Speak> {
  const require = createRequire(import.meta.url)
  const runtime = require('onnxruntime-node') as OnnxRuntime
  const { phonemize } = require('phonemizer') as Phonemizer
  const [lexicon, vocabulary] = await Promise.all([
    readTable<string>('lexicon.json'),
    readTable<number>('vocabulary.json'),
  ])
  const session = await runtime.InferenceSession.create(modelFile, { intraOpNumThreads: 1 })

  async function speakSentence(sentence: string): Promise<Float32Array> {
    const phonemes = await phonemesOf(sentence, lexicon, async (words) =>
      (await phonemize(words, voice.accent)).join(' '),
    )
    const tokens = tokensOf(phonemes, vocabulary)
    if (tokens.length > STYLE_ROWS) throw new Error(`A sentence is too long for the voice: ${sentence}`)
    const row = STYLE_WIDTH * (tokens.length - 2)
    const { audio } = await session.run({
      tokens: new runtime.Tensor('int64', BigInt64Array.from(tokens, BigInt), [1, tokens.length]),
      style: new runtime.Tensor('float32', style.slice(row, row + STYLE_WIDTH), [1, STYLE_WIDTH]),
      speed: new runtime.Tensor('float32', Float32Array.of(voice.params.speed), [1]),
    })
    return trimSilence(audio.data)
  }

  return async (line) => {
    const pieces: Float32Array[] = []
    for (const sentence of sentencesOf(line)) pieces.push(await speakSentence(sentence))
    return joinWithGaps(pieces, voice.params.gapSeconds)
  }
}

/** The reviewed words that this tool says its own way. */
export function readLexicon(): Promise<Lexicon> {
  return readTable('lexicon.json')
}

async function readTable<Value>(name: string): Promise<Readonly<Record<string, Value>>> {
  return loadJson(new URL(name, import.meta.url)) as Record<string, Value>
}
