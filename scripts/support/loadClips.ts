import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { joinClipLengths, type ClipLengths, type VoiceManifest } from '../../src/core/session/clipLengths.ts'

const VOICES = fileURLToPath(new URL('../../public/audio/voice', import.meta.url))
const LOCALE = 'en-US'

/** Seconds of the recorded lines by clip key, as the app knows them. */
export function loadClipLengths(): ClipLengths {
  return joinClipLengths(loadManifests())
}

function loadManifests(): readonly VoiceManifest[] {
  if (!existsSync(VOICES)) return []
  return readdirSync(VOICES)
    .map((voice) => join(VOICES, voice, LOCALE, 'manifest.json'))
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')) as VoiceManifest)
}
