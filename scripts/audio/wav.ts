import { WAV_HEADER_BYTES, writeWavHeader } from '../../src/core/sound/wavHeader.ts'
import { seededRandom } from './synth/random.ts'
import type { Samples } from './synth/stereo.ts'

const FULL_SCALE = 32_767

/**
 * A RIFF file of 16-bit samples, one array a channel, clipped at ±1.
 * Triangular dither of one step, from a fixed seed, keeps long fades from growing grainy.
 */
export function encodeWav(channels: readonly (Samples | Float32Array)[], sampleRate: number): Buffer {
  const frames = channels[0]?.length ?? 0
  const frameBytes = 2 * channels.length
  const file = Buffer.alloc(WAV_HEADER_BYTES + frames * frameBytes)
  writeWavHeader(file, { channels: channels.length, sampleRate, bits: 16 })
  const random = seededRandom(1)
  for (let frame = 0, offset = WAV_HEADER_BYTES; frame < frames; frame++) {
    for (const channel of channels) {
      const dither = (random() + random() - 1) / FULL_SCALE
      const sample = Math.max(-1, Math.min(1, (channel[frame] ?? 0) + dither))
      offset = file.writeInt16LE(Math.round(sample * FULL_SCALE), offset)
    }
  }
  return file
}
