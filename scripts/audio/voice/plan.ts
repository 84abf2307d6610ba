/** Which lines have a recording to take, which must be spoken, and which clips nobody needs any more. */
import { clipKey, normaliseLine } from '../../../src/core/sound/clipKey.ts'
import { sha256 } from '../../../src/core/sound/sha256.ts'
import { entriesUsed, type Lexicon } from './lexicon.ts'
import type { VoiceClips } from './voiceManifest.ts'
import type { KokoroVoice } from './voices.ts'

export interface WantedClip {
  readonly key: string
  readonly text: string
  readonly hash: string
}

export interface VoicePlan {
  /** Lines whose recording is new or has changed. */
  readonly toRecord: readonly WantedClip[]
  readonly toSpeak: readonly WantedClip[]
  /** Keys of clips whose lines are gone. */
  readonly orphans: readonly string[]
}

/** What there is already. */
export interface ClipSources {
  readonly clips: VoiceClips
  /** Whether a clip's sound is really there. */
  readonly hasFile: (key: string) => boolean
  /** The hash that the clip of each recorded line should have, by key. */
  readonly recordings: ReadonlyMap<string, string>
}

/**
 * Compares the lines with the clips there are. A recording goes before any engine, and a clip that was recorded stays, whatever
 * the voice and even without its recording, for it depends on its text alone.
 */
export function planClips(
  lines: readonly string[],
  { clips, hasFile, recordings }: ClipSources,
  hashOf: (text: string) => string,
): VoicePlan {
  const texts = [...new Set(lines.map(normaliseLine))].filter((text) => text !== '')
  const wanted = texts.map((text) => ({ key: clipKey(text), text }))
  const clipOf = (key: string) => (hasFile(key) ? clips[key] : undefined)
  const toRecord = wanted.flatMap(({ key, text }) => {
    const [hash, clip] = [recordings.get(key), clipOf(key)]
    const isTaken = clip?.src === 'recording' && clip.hash === hash
    return hash === undefined || isTaken ? [] : [{ key, text, hash }]
  })
  const toSpeak = wanted.flatMap(({ key, text }) => {
    const [hash, clip] = [hashOf(text), clipOf(key)]
    const isThere = clip?.src === 'recording' || clip?.hash === hash
    return isThere || recordings.has(key) ? [] : [{ key, text, hash }]
  })
  const keys = new Set(wanted.map(({ key }) => key))
  return { toRecord, toSpeak, orphans: Object.keys(clips).filter((key) => !keys.has(key)) }
}

/** The hash of all that a clip of Kokoro's depends on; `recipe` names the model and the polish. */
export function kokoroHash(text: string, voice: KokoroVoice, lexicon: Lexicon, recipe: string): string {
  return hashOfAll([recipe, voice.accent, voice.params, normaliseLine(text), entriesUsed(text, lexicon)])
}

/** The hash of anything a clip's sound depends on, as 16 hex digits. */
export function hashOfAll(ingredients: readonly unknown[]): string {
  return sha256(JSON.stringify(ingredients)).slice(0, 16)
}
