/** The lengths of the recorded sounds, from the manifests of the voice packs (`docs/audio.md`). */
import type { ClipSeconds } from '../timeline/clipSeconds.ts'
import type { Seconds } from '../time.ts'
import { clipKey } from './clipKey.ts'

/** The part of a voice pack's manifest that tells which sentences it has and how long they are. */
export interface VoiceManifest {
  readonly clips: Readonly<Record<string, { readonly dur: Seconds }>>
}

/** Seconds by clip key, or by the name of a sound. */
export type ClipLengths = Readonly<Record<string, Seconds>>

/** Everything that is recorded: lines by voice and clip key, cues and beds by name. */
export interface SoundLengths {
  readonly voices: Readonly<Record<string, ClipLengths>>
  readonly cues: ClipLengths
  readonly ambience: ClipLengths
}

/** The lengths in a part of a manifest. */
export function lengthsOf(sounds: Readonly<Record<string, { readonly dur: Seconds }>>): ClipLengths {
  return Object.fromEntries(Object.entries(sounds).map(([name, { dur }]) => [name, dur]))
}

/** The longest of each line among several voices, so that a session takes the same time whichever of them speaks. */
export function joinClipLengths(voices: readonly ClipLengths[]): ClipLengths {
  const longest: Record<string, Seconds> = {}
  for (const lengths of voices) {
    for (const [key, seconds] of Object.entries(lengths)) longest[key] = Math.max(seconds, longest[key] ?? 0)
  }
  return longest
}

/** The length of a sentence by its text; undefined where no pack has it. */
export function clipSecondsOf(lengths: ClipLengths): ClipSeconds {
  return (text) => lengths[clipKey(text)]
}
