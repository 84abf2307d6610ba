import * as v from 'valibot'
import { PACES } from '../timeline/pace.ts'
import { AMBIENCES, defaultSoundSettings, type SoundSettings } from './soundSettings.ts'

const Volume = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const Settings = v.object({
  voice: v.fallback(v.pipe(v.string(), v.maxLength(64)), defaultSoundSettings.voice),
  volumes: v.fallback(v.object({ voice: Volume, cues: Volume, ambience: Volume }), defaultSoundSettings.volumes),
  ambience: v.fallback(v.nullable(v.picklist(['script', ...AMBIENCES])), defaultSoundSettings.ambience),
  pace: v.fallback(v.picklist(PACES), defaultSoundSettings.pace),
  breathTones: v.fallback(v.boolean(), defaultSoundSettings.breathTones),
  vibration: v.fallback(v.boolean(), defaultSoundSettings.vibration),
  overMyMusic: v.fallback(v.boolean(), defaultSoundSettings.overMyMusic),
})

/** Reads stored settings of any kind; what cannot be read counts as the default, setting by setting. */
export function readSoundSettings(stored: unknown): SoundSettings {
  const read = v.safeParse(Settings, stored)
  return read.success ? read.output : defaultSoundSettings
}
