/** The manifest of a voice pack: what each clip says, how long it is, and what it was made from. */
import { readFile } from 'node:fs/promises'
import type { Seconds } from '../../../src/core/time.ts'
import { ATTRIBUTION, ENGINE, LICENCE, type Voice, type VoiceParams } from './voices.ts'

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
    readonly params: VoiceParams
    readonly licence: string
    readonly attribution: string
  }
  readonly formats: readonly ['mp3']
  readonly clips: VoiceClips
}

/** The manifest of a voice with these clips, in the order of their keys. */
export function voiceManifest({ id, name, locale, params }: Voice, clips: VoiceClips): VoiceManifest {
  return {
    schema: 1,
    locale,
    voice: { id, name, engine: ENGINE, params, licence: LICENCE, attribution: ATTRIBUTION },
    formats: ['mp3'],
    clips: Object.fromEntries(Object.entries(clips).sort(([one], [other]) => (one < other ? -1 : 1))),
  }
}

/** The clips that a manifest file lists; none where there is no file yet. */
export async function readClips(file: string): Promise<VoiceClips> {
  try {
    return (JSON.parse(await readFile(file, 'utf8')) as VoiceManifest).clips
  } catch {
    return {}
  }
}
