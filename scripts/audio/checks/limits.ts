/** What every finished sound keeps to (`docs/audio.md`). Loudness in LUFS, peaks in dBTP, lengths in seconds. */

export interface Mp3Shape {
  readonly sampleRate: number
  readonly channels: 1 | 2
  readonly kilobits: number
}

export const CUE_SHAPE: Mp3Shape = { sampleRate: 48_000, channels: 2, kilobits: 96 }
export const BED_SHAPE: Mp3Shape = { sampleRate: 48_000, channels: 2, kilobits: 64 }
export const VOICE_SHAPE: Mp3Shape = { sampleRate: 24_000, channels: 1, kilobits: 40 }

/** Of each cue and bed. */
export const SOUND_LOUDNESS = { least: -26, most: -19 }
export const SOUND_PEAK = -3
/** Of a sound shorter than 0.4 s, which has no loudness. */
export const SHORT_SOUND_PEAK = -6

/** Of a voice: the mean of all its clips, since a single short clip measures badly. */
export const VOICE_LOUDNESS = { least: -20, most: -19 }
export const VOICE_PEAK = -2

/** Sharpness of a loop's seam beside the material's own corners; above it the seam can click. */
export const SEAM_SHARPNESS = 1

/** A manifest tells lengths to the millisecond, and levels to a tenth. */
export const LENGTH_TOLERANCE = 0.001
export const LEVEL_TOLERANCE = 0.15
