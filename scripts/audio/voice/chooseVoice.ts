/** From the options to a voice, and to the one who speaks for it. */
import path from 'node:path'
import { ToolError } from '../toolError.ts'
import { commandWords } from './commandTemplate.ts'
import { commandSpeaker } from './commandEngine.ts'
import { readLexicon } from './engine.ts'
import { GUEST_GAP, guestVoice, voiceIdOf } from './guestVoice.ts'
import { startKokoro } from './kokoroSpeakers.ts'
import { MODEL_SHA256 } from './model.ts'
import { hashOfAll, kokoroHash } from './plan.ts'
import type { Speaker } from './speakAll.ts'
import type { VoiceOptions } from './voiceOptions.ts'
import { finishOf, packManifest } from './voicePack.ts'
import { LOCALE, VOICES, type KokoroVoice, type Voice } from './voices.ts'

export interface ChosenVoice {
  readonly voice: Voice
  /** Null for a voice of recordings alone. */
  readonly speech: Speech | null
}

export interface Speech {
  /** The hash of all that a line's clip depends on: another hash, another clip. */
  readonly hashOf: (text: string) => string
  /** Starts so many speakers, and fetches what they miss. */
  readonly start: (count: number) => Promise<readonly Speaker[]>
}

const CACHE = path.resolve('.cache/voice')

/** The voice that the options name; options that do not fit it end the tool. */
export async function chooseVoice(options: VoiceOptions): Promise<ChosenVoice> {
  const builtIn = VOICES.find(({ id }) => id === voiceIdOf(options.voice))
  if (!builtIn) return chooseGuest(options)
  const [unfit] = (['engine', 'licence', 'attribution', 'gain'] as const).filter((name) => options[name] !== undefined)
  if (unfit) {
    throw new ToolError(`${builtIn.name} is built in and takes no --${unfit}: give another voice a name of its own.`)
  }
  return { voice: builtIn, speech: await kokoroSpeech(builtIn, options.model) }
}

async function kokoroSpeech(voice: KokoroVoice, model: string | undefined): Promise<Speech> {
  const lexicon = await readLexicon()
  return {
    hashOf: (text) => kokoroHash(text, voice, lexicon, `${MODEL_SHA256} ${finishOf(voice.gain)}`),
    start: (count) => startKokoro(voice, { model, cache: CACHE }, count),
  }
}

async function chooseGuest(options: VoiceOptions): Promise<ChosenVoice> {
  const { engine } = options
  if (engine !== undefined) commandWords(engine)
  const earlier = await packManifest({ id: voiceIdOf(options.voice), locale: LOCALE })
  const voice = guestVoice(options, earlier?.voice)
  if (engine === undefined) return { voice, speech: null }
  return {
    voice,
    speech: {
      hashOf: (text) => hashOfAll([finishOf(voice.gain), voice.params, text]),
      start: (count) => Promise.resolve(Array.from({ length: count }, () => commandSpeaker(engine, GUEST_GAP))),
    },
  }
}
