import { resampled } from '../resample.ts'
import { decodeWav } from '../readWav.ts'
import { VOICE_RATE } from './clip.ts'

/** A WAV's sound as a clip needs it: one channel, the mean of all, at VOICE_RATE. Throws on what is no WAV. */
export function voiceSamples(wav: Buffer): Float32Array {
  const { sampleRate, channels } = decodeWav(wav)
  const mono = Float64Array.from(
    { length: channels[0]?.length ?? 0 },
    (_, i) => channels.reduce((sum, channel) => sum + (channel[i] ?? 0), 0) / channels.length,
  )
  return Float32Array.from(resampled(mono, sampleRate, VOICE_RATE))
}
