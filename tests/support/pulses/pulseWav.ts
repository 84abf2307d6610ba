/** Frames per second of every pulse file; the context that plays them runs at the same, so that nothing is resampled. */
export const PULSE_RATE = 44_100

const HEADER_BYTES = 44
/** Eight-bit samples: silence lies in the middle. */
const SILENCE = 128
const FULL_SCALE = 128

/** A WAV of some seconds that is silent but for a block of `frames` at `level` (0 to 1) from its very first frame on. */
export function pulseWav(seconds: number, { level, frames }: { level: number; frames: number }): Buffer {
  const length = Math.round(seconds * PULSE_RATE)
  const wav = Buffer.alloc(HEADER_BYTES + length, SILENCE)
  wav.write('RIFF', 0, 'latin1')
  wav.writeUInt32LE(HEADER_BYTES - 8 + length, 4)
  wav.write('WAVEfmt ', 8, 'latin1')
  wav.writeUInt32LE(16, 16)
  wav.writeUInt16LE(1, 20)
  wav.writeUInt16LE(1, 22)
  wav.writeUInt32LE(PULSE_RATE, 24)
  wav.writeUInt32LE(PULSE_RATE, 28)
  wav.writeUInt16LE(1, 32)
  wav.writeUInt16LE(8, 34)
  wav.write('data', 36, 'latin1')
  wav.writeUInt32LE(length, 40)
  wav.fill(SILENCE + Math.round(level * FULL_SCALE), HEADER_BYTES, HEADER_BYTES + Math.min(frames, length))
  return wav
}
