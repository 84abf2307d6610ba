/** The lengths of the recorded sounds, from the manifests of the voice packs (`docs/audio.md`). */
import type { ClipSeconds } from '../timeline/clipSeconds.ts'
import type { Seconds } from '../time.ts'
import { clipKey } from './clipKey.ts'

/** The part of a voice pack's manifest that lists its clips and their lengths. */
export interface VoiceManifest {
  readonly clips: Readonly<Record<string, { readonly dur: Seconds }>>
}

/** Seconds by clip key, or by the name of a sound. */
export type ClipLengths = Readonly<Record<string, Seconds>>

/** The lengths of all recordings: lines by voice and clip key, cues and ambience by name. */
export interface SoundLengths {
  readonly voices: Readonly<Record<string, ClipLengths>>
  readonly cues: ClipLengths
  readonly ambience: ClipLengths
}

/** The lengths in a section of a manifest. */
export function clipLengthsOf(sounds: Readonly<Record<string, { readonly dur: Seconds }>>): ClipLengths {
  return Object.fromEntries(Object.entries(sounds).map(([name, { dur }]) => [name, dur]))
}

/** The longest recording of each line among several voices, so that a session takes the same time with each of them. */
export function longestClipLengths(voices: readonly ClipLengths[]): ClipLengths {
  const longest: Record<string, Seconds> = {}
  for (const lengths of voices) {
    for (const [key, seconds] of Object.entries(lengths)) longest[key] = Math.max(seconds, longest[key] ?? 0)
  }
  return longest
}

/** A look-up of clip lengths by sentence; undefined if there is no recording. */
export function createClipSeconds(lengths: ClipLengths): ClipSeconds {
  return (text) => lengths[clipKey(text)]
}
