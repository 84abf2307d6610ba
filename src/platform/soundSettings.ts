import type { SoundSettingsStore } from '../core/ports.ts'
import { readSoundSettings } from '../core/session/readSoundSettings.ts'
import { createStoredSettings } from './storedSettings.ts'

/** The sound settings of this device. What was stored and cannot be read counts as the default. */
export const createSoundSettings = (storage?: Storage): SoundSettingsStore =>
  createStoredSettings('meru.sound', readSoundSettings, storage)
