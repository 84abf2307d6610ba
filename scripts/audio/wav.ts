import { seededRandom } from './synth/random.ts'
import type { Samples } from './synth/stereo.ts'

const HEADER_BYTES = 44
const FULL_SCALE = 32_767

/**
 * A RIFF file of 16-bit samples, one array a channel, clipped at ±1.
 * Triangular dither of one step, from a fixed seed, keeps long fades from growing grainy.
 */
export function encodeWav(channels: readonly (Samples | Float32Array)[], sampleRate: number): Buffer {
  const frames = channels[0]?.length ?? 0
  const frameBytes = 2 * channels.length
  const file = Buffer.alloc(HEADER_BYTES + frames * frameBytes)
  writeHeader(file, channels.length, sampleRate)
  const random = seededRandom(1)
  for (let frame = 0, offset = HEADER_BYTES; frame < frames; frame++) {
    for (const channel of channels) {
      const dither = (random() + random() - 1) / FULL_SCALE
      const sample = Math.max(-1, Math.min(1, (channel[frame] ?? 0) + dither))
      offset = file.writeInt16LE(Math.round(sample * FULL_SCALE), offset)
    }
  }
  return file
}

/** The canonical 44 bytes of uncompressed PCM. */
function writeHeader(file: Buffer, channels: number, sampleRate: number): void {
  file.write('RIFF', 0, 'latin1')
  file.writeUInt32LE(file.length - 8, 4)
  file.write('WAVEfmt ', 8, 'latin1')
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(channels, 22)
  file.writeUInt32LE(sampleRate, 24)
  file.writeUInt32LE(sampleRate * channels * 2, 28)
  file.writeUInt16LE(channels * 2, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36, 'latin1')
  file.writeUInt32LE(file.length - HEADER_BYTES, 40)
}
