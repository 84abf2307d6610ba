import { localesOf, type SoundLengths } from '../../core/sound/clipLengths.ts'
import { APP_LANGUAGE } from '../../core/script/language.ts'
import { clipKey } from '../../core/sound/clipKey.ts'
import { resolveAmbience, DEFAULT_VOICE, type SoundSettings } from '../../core/sound/soundSettings.ts'
import type { BreathPhase } from '../../core/catalogue/catalogue.ts'
import type { Ambience } from '../../core/script/script.ts'
import { cuesOn, type Cue, type Timeline, type VoiceCue } from '../../core/timeline/timeline.ts'
import type { Seconds } from '../../core/time.ts'
import { soundLengths } from '../sessions/soundLengths.ts'

/** Where a sound is and how long it has to be. */
export interface SoundSource {
  readonly url: string
  readonly seconds: Seconds
}

const ROOT = `${import.meta.env.BASE_URL}audio`

/**
 * Where the sound of a cue can be loaded from, the best first: a recording or the chosen voice, then the default voice.
 * Empty for what is only seen, for a line that nobody recorded in its language, and for breaths without tones.
 */
export function sourcesOf(
  cue: Cue,
  settings: SoundSettings,
  voices: SoundLengths['voices'] = soundLengths.voices,
): readonly SoundSource[] {
  switch (cue.track) {
    case 'voice':
      return voiceSources(cue, settings.voice, voices)
    case 'chime':
      return cueSource(cue.sound)
    case 'breath':
      return settings.breathTones ? breathSource(cue.phase) : []
    case 'ambience': {
      const bed = resolveAmbience(cue.ambience, settings)
      return bed === null ? [] : bedSource(bed)
    }
    case 'caption':
      return []
  }
}

/** The bed of a session: the person's choice, also where the script has none. */
export function ambienceOf(timeline: Timeline, settings: SoundSettings): SoundSource | null {
  const scripted = cuesOn(timeline, 'ambience')[0]?.ambience
  const bed = resolveAmbience(scripted ?? null, settings)
  return bed === null ? null : (bedSource(bed)[0] ?? null)
}

/** The first source of every sound that a session needs under these settings. */
export function soundsOf(timeline: Timeline, settings: SoundSettings): readonly SoundSource[] {
  const cues = timeline.cues.filter(({ track }) => track !== 'ambience')
  const sounds = [ambienceOf(timeline, settings), ...cues.map((cue) => sourcesOf(cue, settings)[0] ?? null)]
  return [...new Map(sounds.flatMap((sound) => (sound ? [[sound.url, sound] as const] : []))).values()]
}

/** A key is a hash, and is asked for every second. */
const keys = new Map<string, string>()

function keyOf(text: string): string {
  const key = keys.get(text) ?? clipKey(text)
  keys.set(text, key)
  return key
}

function voiceSources(
  { text, lang = APP_LANGUAGE }: VoiceCue,
  voice: string,
  voices: SoundLengths['voices'],
): readonly SoundSource[] {
  const key = keyOf(text)
  return [...new Set([voice, DEFAULT_VOICE])].flatMap((id) => {
    const clips = voices[id] ?? {}
    return localesOf(clips, lang).flatMap((locale) => {
      const seconds = clips[locale]?.[key]
      return seconds === undefined ? [] : [{ url: `${ROOT}/voice/${id}/${locale}/${key}.mp3`, seconds }]
    })
  })
}

function cueSource(name: string): readonly SoundSource[] {
  const seconds = soundLengths.cues[name]
  return seconds === undefined ? [] : [{ url: `${ROOT}/cues/${name}.mp3`, seconds }]
}

/** A breath that is held has no tone: one to exhale would be obeyed. */
const BREATH_TONES: Readonly<Record<BreathPhase, string | null>> = {
  inhale: 'breath-in',
  holdIn: null,
  exhale: 'breath-out',
  holdOut: null,
}

function breathSource(phase: BreathPhase): readonly SoundSource[] {
  const tone = BREATH_TONES[phase]
  return tone === null ? [] : cueSource(tone)
}

function bedSource(name: Ambience): readonly SoundSource[] {
  const seconds = soundLengths.ambience[name]
  return seconds === undefined ? [] : [{ url: `${ROOT}/ambience/${name}.mp3`, seconds }]
}
