import type { SoundSettingsStore } from '../../core/sound/soundSettings.ts'
import { readSoundSettings } from '../../core/sound/readSoundSettings.ts'
import { SOUND_KEY } from '../../core/storedNames.ts'
import { createStoredSettings } from './storedSettings.ts'

/** The sound settings of this device. What was stored and cannot be read counts as the default. */
export const createSoundSettings = (storage?: Storage): SoundSettingsStore =>
  createStoredSettings(SOUND_KEY, readSoundSettings, storage)
