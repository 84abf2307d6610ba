/** Loads the lengths of the recorded sounds from the manifests in `public/audio`. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  longestClipLengths,
  clipLengthsOf,
  type ClipLengthsByLocale,
  type SoundLengths,
  type VoiceManifest,
} from '../../src/core/sound/clipLengths.ts'
import { loadJson } from './readJsonFile.ts'

const AUDIO = fileURLToPath(new URL('../../public/audio', import.meta.url))

/** Seconds of the recorded lines by locale and clip key, as the app knows them. */
export function loadClipLengths(): ClipLengthsByLocale {
  return longestClipLengths(Object.values(loadSoundLengths().voices))
}

/** Seconds of every sound: lines by voice, locale and clip key, cues and ambience by name. */
export function loadSoundLengths(): SoundLengths {
  const sounds = loadJson(join(AUDIO, 'sounds.json')) as Record<'cues' | 'ambience', Record<string, { dur: number }>>
  return { voices: loadVoices(), cues: clipLengthsOf(sounds.cues), ambience: clipLengthsOf(sounds.ambience) }
}

function loadVoices(): SoundLengths['voices'] {
  const folder = join(AUDIO, 'voice')
  return Object.fromEntries(foldersIn(folder).map((voice) => [voice, loadPacks(join(folder, voice))]))
}

/** The packs of one voice; the language of each is that of its manifest. */
function loadPacks(folder: string): ClipLengthsByLocale {
  const files = foldersIn(folder).map((locale) => join(folder, locale, 'manifest.json'))
  const manifests = files.filter((file) => existsSync(file)).map((file) => loadJson(file) as VoiceManifest)
  return Object.fromEntries(manifests.map(({ locale, clips }) => [locale, clipLengthsOf(clips)]))
}

function foldersIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
}
