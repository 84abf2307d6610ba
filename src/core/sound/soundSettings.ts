/** How a person likes it to sound; kept on the device. */
import type { Pace } from '../timeline/pace.ts'
import type { Ambience } from '../script/script.ts'
import type { SettingsStore } from '../settingsStore.ts'

/** 0 is silent, 1 is as loud as it gets; equal steps sound equal. */
export type Volume = number

export type SoundPart = 'voice' | 'cues' | 'ambience'

export interface SoundSettings {
  /** Id of a built-in voice pack, or `DEVICE_VOICE`. */
  readonly voice: string
  readonly volumes: Readonly<Record<SoundPart, Volume>>
  /** `script` for the bed that the session's author chose, null for none. */
  readonly ambience: Ambience | 'script' | null
  /** How much time holds and silences take; 1 is as written. */
  readonly pace: Pace
  /** A soft tone for each breath in and out. */
  readonly breathTones: boolean
  /** One short pulse for in, two for out, where the device can. */
  readonly vibration: boolean
  /** Sounds over the person's own music instead of stopping it, where the browser can. */
  readonly overMyMusic: boolean
}

/** The built-in voices by id, with the names under which they are chosen. */
export const VOICES = [
  { id: 'willow', name: 'Willow' },
  { id: 'cedar', name: 'Cedar' },
] as const

/** All beds, from plain noise over the weather to tones. */
export const AMBIENCES = [
  'brown',
  'rain',
  'ocean',
  'stream',
  'crickets',
  'drone',
  'pad',
] as const satisfies readonly Ambience[]

/** The voice that speaks until a person chooses another, and where the chosen one lacks a line. */
export const DEFAULT_VOICE = 'willow'

/** Stands for the voice of the device among the voices. */
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

/** The amplification of a volume: loudness follows about the square of the control. */
export function gainOf(volume: Volume): number {
  return volume * volume
}

/** The bed that a session plays under these settings; null for none. */
export function chosenAmbience(script: Ambience | null, { ambience }: SoundSettings): Ambience | null {
  return ambience === 'script' ? script : ambience
}

/** How it sounds; changed also while a session plays. */
export type SoundSettingsStore = SettingsStore<SoundSettings>
