/** The folder of a voice: its clips as files, and the manifest that is written anew with each of them. */
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Seconds } from '../../../src/core/time.ts'
import { VOICE_PEAK } from '../checks/limits.ts'
import { startDecoder, type DecodeMp3 } from '../decodeMp3.ts'
import { writeMp3 } from '../ffmpeg.ts'
import { writeJson } from '../jsonFile.ts'
import { truePeak } from '../loudness.ts'
import { mp3Format } from '../mp3.ts'
import { encodeWav } from '../wav.ts'
import { VOICE_RATE } from './clip.ts'
import type { WantedClip } from './plan.ts'
import { readManifest, voiceManifest, type VoiceClip, type VoiceClips, type VoiceManifest } from './voiceManifest.ts'
import type { Voice } from './voices.ts'

export interface VoicePack {
  readonly clips: () => VoiceClips
  readonly hasFile: (key: string) => boolean
  readonly read: (key: string) => Promise<Buffer>
  /** Writes the clip, then the manifest, and gives the clip's length: whatever is killed after it has lost nothing. */
  readonly add: (clip: WantedClip, samples: Float32Array, src: VoiceClip['src']) => Promise<Seconds>
  readonly remove: (keys: readonly string[]) => Promise<void>
}

const MANIFEST = 'manifest.json'
const KILOBITS = 40
/** Coding adds to a peak; a clip that comes out too loud is coded once more, this many decibels under the limit. */
const PEAK_ROOM = 0.3

/** What the finished file owes to this file and the voice's gain: part of every clip's hash. */
export function finishOf(gain: number): string {
  return `${polish(gain)} mp3 ${KILOBITS}k`
}

/** What a voice's clips are already, by its id and locale; null where it has none. */
export function packManifest(voice: Pick<Voice, 'id' | 'locale'>): Promise<VoiceManifest | null> {
  return readManifest(path.join(packFolder(voice), MANIFEST))
}

export async function openVoicePack(voice: Voice): Promise<VoicePack> {
  const folder = packFolder(voice)
  const fileOf = (key: string) => path.join(folder, `${key}.mp3`)
  let decode: Promise<DecodeMp3> | null = null
  let clips: VoiceClips = (await packManifest(voice))?.clips ?? {}

  async function keep(changed: VoiceClips): Promise<void> {
    clips = changed
    await writeJson(path.join(folder, MANIFEST), voiceManifest(voice, clips))
  }

  return {
    clips: () => clips,
    hasFile: (key) => existsSync(fileOf(key)),
    read: (key) => readFile(fileOf(key)),
    async add({ key, text, hash }, samples, src) {
      await mkdir(folder, { recursive: true })
      const wav = encodeWav([samples], VOICE_RATE)
      let file = await code(fileOf(key), wav, polish(voice.gain))
      decode ??= startDecoder()
      const excess = truePeak(await (await decode)(file)) - VOICE_PEAK
      if (excess >= 0)
        file = await code(fileOf(key), wav, `${polish(voice.gain)},volume=${-(excess + PEAK_ROOM).toFixed(2)}dB`)
      const { samples: length, sampleRate } = mp3Format(file)
      const dur = Number((length / sampleRate).toFixed(3))
      await keep({ ...clips, [key]: { text, dur, src, hash } })
      return dur
    },
    async remove(keys) {
      await keep(Object.fromEntries(Object.entries(clips).filter(([key]) => !keys.includes(key))))
      for (const key of keys) await rm(fileOf(key), { force: true })
    },
  }
}

async function code(file: string, wav: Buffer, filter: string): Promise<Buffer> {
  await writeMp3(file, wav, { kilobits: KILOBITS, filter, isLoop: false })
  return readFile(file)
}

function packFolder({ id, locale }: Pick<Voice, 'id' | 'locale'>): string {
  return path.resolve('public/audio/voice', id, locale)
}

/** One gain for the whole voice, since single short clips measure badly; the limiter catches the odd loud word. */
function polish(gain: number): string {
  return `highpass=f=70,volume=${gain}dB,alimiter=limit=0.7:attack=2:release=60:level=disabled`
}
