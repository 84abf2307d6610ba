/** The sounds as they lie in a folder like `public/audio`. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { loadJson } from '../../support/readJsonFile.ts'
import type { SoundManifest } from '../soundManifest.ts'
import type { VoiceManifest } from '../voice/voiceManifest.ts'
import { VOICES } from '../voice/voices.ts'
import type { SoundFiles } from './fileFindings.ts'
import type { VoicePackFiles } from './packFindings.ts'

export interface SoundFolder {
  readonly manifest: SoundManifest
  readonly packs: readonly VoicePackFiles[]
  readonly files: SoundFiles
}

/** Reads every file of the folder and its manifests; throws where a manifest is missing or no JSON. */
export function readSounds(folder: string): SoundFolder {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
  return {
    manifest: loadJson(path.join(folder, 'sounds.json')) as SoundManifest,
    packs: names
      .filter((name) => /^voice\/[^/]+\/[^/]+\/manifest\.json$/.test(name))
      .map((name) => readPack(folder, name)),
    files: new Map(names.map((name) => [name, readFileSync(path.join(folder, name))])),
  }
}

/** The built-in voices that have no pack at all. */
export function missingVoices(packs: readonly VoicePackFiles[]): readonly string[] {
  return VOICES.map(({ id, locale }) => `voice/${id}/${locale}`).filter(
    (folder) => !packs.some((pack) => pack.folder === folder),
  )
}

function readPack(folder: string, name: string): VoicePackFiles {
  const manifest = loadJson(path.join(folder, name)) as VoiceManifest
  return {
    folder: path.posix.dirname(name),
    manifest,
    isBuiltIn: VOICES.some(({ id }) => id === manifest.voice.id),
  }
}
