/** The lengths of recorded sentences, from the manifests of the voice packs (`docs/audio.md`). */
import type { ClipSeconds } from '../ports.ts'
import type { Seconds } from '../time.ts'
import { clipKey } from './clipKey.ts'

/** The part of a voice pack's manifest that tells which sentences it has and how long they are. */
export interface VoiceManifest {
  readonly clips: Readonly<Record<string, { readonly dur: Seconds }>>
}

/** Seconds by clip key: the longest among the packs, so that a session takes the same time whichever voice speaks. */
export type ClipLengths = Readonly<Record<string, Seconds>>

/** Joins the lengths of several voice packs. */
export function joinClipLengths(manifests: readonly VoiceManifest[]): ClipLengths {
  const lengths: Record<string, Seconds> = {}
  for (const { clips } of manifests) {
    for (const [key, { dur }] of Object.entries(clips)) lengths[key] = Math.max(dur, lengths[key] ?? 0)
  }
  return lengths
}

/** The length of a sentence by its text; undefined where no pack has it. */
export function clipSecondsOf(lengths: ClipLengths): ClipSeconds {
  return (text) => lengths[clipKey(text)]
}
