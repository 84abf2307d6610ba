import { oneOf, readFields } from '../readFields.ts'
import { PACES } from '../timeline/pace.ts'
import { AMBIENCES, DEFAULT_SOUND_SETTINGS, type SoundSettings, type Volume } from './soundSettings.ts'

const LONGEST_VOICE_ID = 64

const isVolume = (stored: unknown): stored is Volume => typeof stored === 'number' && stored >= 0 && stored <= 1
const readBoolean = oneOf([true, false])

/** Reads stored settings of any kind; what cannot be read counts as the default, setting by setting. */
export function readSoundSettings(stored: unknown): SoundSettings {
  return readFields(stored, DEFAULT_SOUND_SETTINGS, {
    voice: (voice) => (typeof voice === 'string' && voice.length <= LONGEST_VOICE_ID ? voice : undefined),
    volumes: readVolumes,
    ambience: oneOf(['script', ...AMBIENCES, null]),
    pace: oneOf(PACES),
    breathTones: readBoolean,
    vibration: readBoolean,
    overMyMusic: readBoolean,
  })
}

/** All three or none: they are one mix. */
function readVolumes(stored: unknown): SoundSettings['volumes'] | undefined {
  const { voice, cues, ambience } = { ...(typeof stored === 'object' ? stored : {}) } as Readonly<
    Record<string, unknown>
  >
  return isVolume(voice) && isVolume(cues) && isVolume(ambience) ? { voice, cues, ambience } : undefined
}
