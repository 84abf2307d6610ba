/** Which lines must be spoken, which are spoken already, and which clips nobody needs any more. */
import { clipKey, normaliseLine } from '../../../src/core/session/clipKey.ts'
import { sha256 } from '../../../src/core/session/sha256.ts'
import { entriesUsed, type Lexicon } from './lexicon.ts'
import type { VoiceClips } from './voiceManifest.ts'
import type { Voice } from './voices.ts'

export interface WantedClip {
  readonly key: string
  readonly text: string
  readonly hash: string
}

export interface VoicePlan {
  readonly toSpeak: readonly WantedClip[]
  /** Keys of clips whose lines are gone. */
  readonly orphans: readonly string[]
}

/**
 * Compares the lines with the clips there are (`hasFile` tells whether a clip's sound is really there).
 * A recording is kept whatever the voice, for it depends on its text alone.
 */
export function planClips(
  lines: readonly string[],
  clips: VoiceClips,
  hasFile: (key: string) => boolean,
  hashOf: (text: string) => string,
): VoicePlan {
  const wanted = new Map(lines.map((line) => wantedClip(normaliseLine(line), hashOf)).map((clip) => [clip.key, clip]))
  const isThere = ({ key, hash }: WantedClip) =>
    hasFile(key) && (clips[key]?.src === 'recording' || clips[key]?.hash === hash)
  return {
    toSpeak: [...wanted.values()].filter((clip) => clip.text !== '' && !isThere(clip)),
    orphans: Object.keys(clips).filter((key) => !wanted.has(key)),
  }
}

/** The hash of all that a clip's sound depends on; `recipe` names the model and the polish. */
export function clipHash(text: string, voice: Voice, lexicon: Lexicon, recipe: string): string {
  const ingredients = [recipe, voice.accent, voice.params, normaliseLine(text), entriesUsed(text, lexicon)]
  return sha256(JSON.stringify(ingredients)).slice(0, 16)
}

function wantedClip(text: string, hashOf: (text: string) => string): WantedClip {
  return { key: clipKey(text), text, hash: hashOf(text) }
}
