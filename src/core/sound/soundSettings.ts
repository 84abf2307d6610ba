/** A person's sound preferences; stored on the device. */
import type { Pace } from '../timeline/paces.ts'
import type { Ambience } from '../script/script.ts'
import type { SettingsStore } from '../settingsStore.ts'

/** From 0 (silent) to 1 (loudest); equal steps sound equal. */
export type Volume = number

export type SoundChannel = 'voice' | 'cues' | 'ambience'

export interface SoundSettings {
  /** Id of a built-in voice pack, or `DEVICE_VOICE`. */
  readonly voice: string
  readonly volumes: Readonly<Record<SoundChannel, Volume>>
  /** `script` for the ambience that the session's author chose; null for none. */
  readonly ambience: Ambience | 'script' | null
  /** Factor on the length of holds and silences; 1 is as written. */
  readonly pace: Pace
  /** A soft tone for each breath in and out. */
  readonly breathTones: boolean
  /** One short pulse to inhale, two to exhale, if the device can vibrate. */
  readonly vibration: boolean
  /** Plays alongside the person's own music instead of stopping it, if the browser can. */
  readonly overMyMusic: boolean
}

/** The built-in voices: ids and display names. */
export const VOICES = [
  { id: 'willow', name: 'Willow' },
  { id: 'cedar', name: 'Cedar' },
] as const

/** All ambiences: noise, then nature, then tones. */
export const AMBIENCES = [
  'brown',
  'rain',
  'ocean',
  'stream',
  'crickets',
  'drone',
  'pad',
] as const satisfies readonly Ambience[]

/** The default voice, and the fallback for lines that the chosen voice lacks. */
export const DEFAULT_VOICE = 'willow'

/** The id of the device's own speech synthesis. */
export const DEVICE_VOICE = 'device'

export const DEFAULT_SOUND_SETTINGS: SoundSettings = {
  voice: DEFAULT_VOICE,
  volumes: { voice: 1, cues: 0.8, ambience: 0.5 },
  ambience: 'script',
  pace: 1,
  breathTones: false,
  vibration: false,
  overMyMusic: false,
}

/** The gain of a volume: perceived loudness is roughly its square root. */
export function gainOf(volume: Volume): number {
  return volume * volume
}

/** The ambience that a session plays with these settings; null for none. */
export function resolveAmbience(script: Ambience | null, { ambience }: SoundSettings): Ambience | null {
  return ambience === 'script' ? script : ambience
}

/** The stored sound settings; may change while a session plays. */
export type SoundSettingsStore = SettingsStore<SoundSettings>
