/** Loads the lengths of the recorded sounds from the manifests in `public/audio`. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  longestClipLengths,
  clipLengthsOf,
  type ClipLengths,
  type SoundLengths,
  type VoiceManifest,
} from '../../src/core/sound/clipLengths.ts'
import { loadJson } from './readJsonFile.ts'

const AUDIO = fileURLToPath(new URL('../../public/audio', import.meta.url))
const LOCALE = 'en-US'

/** Seconds of the recorded lines by clip key, as the app knows them. */
export function loadClipLengths(): ClipLengths {
  return longestClipLengths(Object.values(loadSoundLengths().voices))
}

/** Seconds of every sound: lines by voice and clip key, cues and ambience by name. */
export function loadSoundLengths(): SoundLengths {
  const sounds = loadJson(join(AUDIO, 'sounds.json')) as Record<'cues' | 'ambience', Record<string, { dur: number }>>
  return { voices: loadVoices(), cues: clipLengthsOf(sounds.cues), ambience: clipLengthsOf(sounds.ambience) }
}

function loadVoices(): Readonly<Record<string, ClipLengths>> {
  const folder = join(AUDIO, 'voice')
  const manifest = (voice: string) => join(folder, voice, LOCALE, 'manifest.json')
  const voices = existsSync(folder) ? readdirSync(folder).filter((voice) => existsSync(manifest(voice))) : []
  return Object.fromEntries(
    voices.map((voice) => [voice, clipLengthsOf((loadJson(manifest(voice)) as VoiceManifest).clips)]),
  )
}
