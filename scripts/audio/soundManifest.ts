/** `public/audio/sounds.json`: the cues and beds that there are, as they were measured when they were made. */
import type { Seconds } from '../../src/core/time.ts'

export interface Sound {
  readonly file: string
  /** Seconds that a player gets out of it. */
  readonly dur: Seconds
  /** Integrated loudness; null for a sound too short to have one. */
  readonly lufs: number | null
  /** True peak in dBTP. */
  readonly peak: number
}

export interface LoopedSound extends Sound {
  /** The two places, in seconds, between which the bed repeats. */
  readonly loop: readonly [number, number]
}

export interface SoundManifest {
  readonly schema: 1
  readonly cues: Readonly<Record<string, Sound>>
  readonly ambience: Readonly<Record<string, LoopedSound>>
  readonly licence: string
  readonly attribution: string
}
