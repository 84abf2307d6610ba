/** The folder of a voice: its clips as files, and the manifest that is written anew with each of them. */
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Seconds } from '../../../src/core/time.ts'
import { writeMp3 } from '../ffmpeg.ts'
import { writeJson } from '../jsonFile.ts'
import { mp3Length } from '../mp3.ts'
import { encodeWav } from '../wav.ts'
import { VOICE_RATE } from './clip.ts'
import type { WantedClip } from './plan.ts'
import { readClips, voiceManifest, type VoiceClips } from './voiceManifest.ts'
import type { Voice } from './voices.ts'

export interface VoicePack {
  readonly clips: () => VoiceClips
  readonly hasFile: (key: string) => boolean
  /** Writes the clip, then the manifest, and gives the clip's length: whatever is killed after it has lost nothing. */
  readonly add: (clip: WantedClip, samples: Float32Array) => Promise<Seconds>
  readonly remove: (keys: readonly string[]) => Promise<void>
}

const KILOBITS = 40
/** One gain for the whole voice, since single short clips measure badly; the limiter catches the odd loud word. */
const POLISH = 'highpass=f=70,volume=3dB,alimiter=limit=0.7:attack=2:release=60:level=disabled'

/** What the finished file owes to this file: part of every clip's hash. */
export const FINISH = `${POLISH} mp3 ${KILOBITS}k`

export async function openVoicePack(voice: Voice): Promise<VoicePack> {
  const folder = path.resolve('public/audio/voice', voice.id, voice.locale)
  const manifestFile = path.join(folder, 'manifest.json')
  const fileOf = (key: string) => path.join(folder, `${key}.mp3`)
  let clips = await readClips(manifestFile)

  async function keep(changed: VoiceClips): Promise<void> {
    clips = changed
    await writeJson(manifestFile, voiceManifest(voice, clips))
  }

  return {
    clips: () => clips,
    hasFile: (key) => existsSync(fileOf(key)),
    async add({ key, text, hash }, samples) {
      await mkdir(folder, { recursive: true })
      await writeMp3(fileOf(key), encodeWav([samples], VOICE_RATE), {
        kilobits: KILOBITS,
        filter: POLISH,
        isLoop: false,
      })
      const { samples: length, sampleRate } = mp3Length(await readFile(fileOf(key)))
      const dur = Number((length / sampleRate).toFixed(3))
      await keep({ ...clips, [key]: { text, dur, src: 'tts', hash } })
      return dur
    },
    async remove(keys) {
      await keep(Object.fromEntries(Object.entries(clips).filter(([key]) => !keys.includes(key))))
      for (const key of keys) await rm(fileOf(key), { force: true })
    },
  }
}
