/** The lengths of the recorded sounds, from the manifests of the voice packs (`docs/audio.md`). */
import type { ClipSeconds } from '../timeline/clipSeconds.ts'
import type { Seconds } from '../time.ts'
import { APP_LANGUAGE, isSameLanguage } from '../script/language.ts'
import { clipKey } from './clipKey.ts'

/** The part of a voice pack's manifest that lists its clips and their lengths. */
export interface VoiceManifest {
  /** BCP 47 tag, as `en-US`; also the name of the pack's folder. */
  readonly locale: string
  readonly clips: Readonly<Record<string, { readonly dur: Seconds }>>
}

/** Seconds by clip key, or by the name of a sound. */
export type ClipLengths = Readonly<Record<string, Seconds>>

/** The clips of a voice in each of its languages, by the locale of their manifest. */
export type ClipLengthsByLocale = Readonly<Record<string, ClipLengths>>

/** The lengths of all recordings: lines by voice, locale and clip key, cues and ambience by name. */
export interface SoundLengths {
  readonly voices: Readonly<Record<string, ClipLengthsByLocale>>
  readonly cues: ClipLengths
  readonly ambience: ClipLengths
}

/** The lengths in a section of a manifest. */
export function clipLengthsOf(sounds: Readonly<Record<string, { readonly dur: Seconds }>>): ClipLengths {
  return Object.fromEntries(Object.entries(sounds).map(([name, { dur }]) => [name, dur]))
}

/** The longest recording of each line among several voices, so that a session takes the same time with each of them. */
export function longestClipLengths(voices: readonly ClipLengthsByLocale[]): ClipLengthsByLocale {
  const longest: Record<string, Record<string, Seconds>> = {}
  for (const [locale, clips] of voices.flatMap(Object.entries<ClipLengths>)) {
    const known = (longest[locale] ??= {})
    for (const [key, seconds] of Object.entries(clips)) known[key] = Math.max(seconds, known[key] ?? 0)
  }
  return longest
}

/** The locales whose clips may speak a language (BCP 47 tag): that of the same region first, then others of the language. */
export function localesOf(clips: ClipLengthsByLocale, lang: string): readonly string[] {
  const locales = Object.keys(clips).filter((locale) => isSameLanguage(locale, lang))
  return locales.toSorted((one, other) => Number(other === lang) - Number(one === lang))
}

/** A look-up of clip lengths by sentence and language; undefined if there is no recording in that language. */
export function createClipSeconds(lengths: ClipLengthsByLocale): ClipSeconds {
  return (text, lang = APP_LANGUAGE) => {
    const key = clipKey(text)
    const recorded = localesOf(lengths, lang).flatMap((locale) => lengths[locale]?.[key] ?? [])
    return recorded.length === 0 ? undefined : Math.max(...recorded)
  }
}
