import type { SoundSettingsStore } from '../core/ports.ts'
import { readSoundSettings } from '../core/session/readSoundSettings.ts'
import { defaultSoundSettings, type SoundSettings } from '../core/session/soundSettings.ts'

const KEY = 'meru.sound'
/** The sound settings of this device. What was stored and cannot be read counts as the default. */
export function createSoundSettings(storage: Storage | undefined = safeStorage()): SoundSettingsStore {
  const listeners = new Set<(settings: SoundSettings) => void>()
  let settings = read(storage)
  return {
    get: () => settings,
    change(part) {
      settings = { ...settings, ...part }
      write(storage, settings)
      listeners.forEach((listener) => listener(settings))
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function read(storage: Storage | undefined): SoundSettings {
  try {
    return readSoundSettings(JSON.parse(storage?.getItem(KEY) ?? 'null'))
  } catch {
    return defaultSoundSettings
  }
}

/** A store that is full or forbidden costs the wish to be remembered, not the wish itself. */
function write(storage: Storage | undefined, settings: SoundSettings): void {
  try {
    storage?.setItem(KEY, JSON.stringify(settings))
  } catch {
    return
  }
}

/** Some browsers throw at the mere touch of a forbidden store. */
function safeStorage(): Storage | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}
