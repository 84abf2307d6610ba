import { clipKey } from '../../core/session/clipKey.ts'
import type { Cue } from '../../core/timeline/timeline.ts'

/** The voice that speaks until a person chooses another. */
export const DEFAULT_VOICE = 'willow'
const LOCALE = 'en-US'
const ROOT = `${import.meta.env.BASE_URL}audio`

/** The address of the sound of a cue; null for cues that are only seen. */
export function soundUrl(cue: Cue, voice = DEFAULT_VOICE): string | null {
  switch (cue.track) {
    case 'voice':
      return `${ROOT}/voice/${voice}/${LOCALE}/${clipKey(cue.text)}.mp3`
    case 'chime':
      return `${ROOT}/cues/${cue.text}.mp3`
    case 'ambience':
      return `${ROOT}/ambience/${cue.text}.mp3`
    case 'breath':
    case 'caption':
      return null
  }
}
