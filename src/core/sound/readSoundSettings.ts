import { readOneOf, readFields } from '../readFields.ts'
import { PACES } from '../timeline/paces.ts'
import { AMBIENCES, DEFAULT_SOUND_SETTINGS, type SoundSettings, type Volume } from './soundSettings.ts'

const MAX_VOICE_ID_LENGTH = 64

const isVolume = (stored: unknown): stored is Volume => typeof stored === 'number' && stored >= 0 && stored <= 1
const readBoolean = readOneOf([true, false])

/** Parses stored settings; each setting that is invalid gets its default. */
export function readSoundSettings(stored: unknown): SoundSettings {
  return readFields(stored, DEFAULT_SOUND_SETTINGS, {
    voice: (voice) => (typeof voice === 'string' && voice.length <= MAX_VOICE_ID_LENGTH ? voice : undefined),
    volumes: readVolumes,
    ambience: readOneOf(['script', ...AMBIENCES, null]),
    pace: readOneOf(PACES),
    breathTones: readBoolean,
    vibration: readBoolean,
    overMyMusic: readBoolean,
  })
}

/** All three volumes or none, since they are one mix. */
function readVolumes(stored: unknown): SoundSettings['volumes'] | undefined {
  const { voice, cues, ambience } = { ...(typeof stored === 'object' ? stored : {}) } as Readonly<
    Record<string, unknown>
  >
  return isVolume(voice) && isVolume(cues) && isVolume(ambience) ? { voice, cues, ambience } : undefined
}
