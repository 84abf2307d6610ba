import { WAV_HEADER_BYTES, writeWavHeader } from '../../../src/core/sound/wavHeader.ts'

/** Frames per second of every pulse file; the context that plays them runs at the same, so that nothing is resampled. */
export const PULSE_RATE = 44_100

/** Eight-bit samples: silence lies in the middle. */
const SILENCE = 128
const FULL_SCALE = 128

/** A WAV of some seconds that is silent but for a block of `frames` at `level` (0 to 1) from its very first frame on. */
export function pulseWav(seconds: number, { level, frames }: { level: number; frames: number }): Buffer {
  const length = Math.round(seconds * PULSE_RATE)
  const wav = Buffer.alloc(WAV_HEADER_BYTES + length, SILENCE)
  writeWavHeader(wav, { channels: 1, sampleRate: PULSE_RATE, bits: 8 })
  wav.fill(SILENCE + Math.round(level * FULL_SCALE), WAV_HEADER_BYTES, WAV_HEADER_BYTES + Math.min(frames, length))
  return wav
}
