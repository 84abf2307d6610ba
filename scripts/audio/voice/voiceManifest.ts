/** The manifest of a voice pack: what each clip says, how long it is, and what it was made from. */
import { readFile } from 'node:fs/promises'
import type { Seconds } from '../../../src/core/time.ts'
import type { Voice } from './voices.ts'

export interface VoiceClip {
  readonly text: string
  /** The length that a player gives out, to the millisecond. */
  readonly dur: Seconds
  readonly src: 'tts' | 'recording'
  /** Of everything that the clip's sound depends on: another hash, another clip. */
  readonly hash: string
}

export type VoiceClips = Readonly<Record<string, VoiceClip>>

export interface VoiceManifest {
  readonly schema: 1
  readonly locale: string
  readonly voice: {
    readonly id: string
    readonly name: string
    readonly engine: string
    readonly params: object
    readonly licence: string
    readonly attribution: string
  }
  readonly formats: readonly ['mp3']
  readonly clips: VoiceClips
}

/** The manifest of a voice with these clips, in the order of their keys. */
export function voiceManifest(
  { id, name, locale, engine, params, licence, attribution }: Voice,
  clips: VoiceClips,
): VoiceManifest {
  return {
    schema: 1,
    locale,
    voice: { id, name, engine, params, licence, attribution },
    formats: ['mp3'],
    clips: Object.fromEntries(Object.entries(clips).sort(([one], [other]) => (one < other ? -1 : 1))),
  }
}

/** The manifest in a file; null where there is none yet. */
export async function readManifest(file: string): Promise<VoiceManifest | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as VoiceManifest
  } catch {
    return null
  }
}
