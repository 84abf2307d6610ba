import { MPEGDecoder } from 'mpg123-decoder'
import type { Waveform } from './waveform.ts'

/** Gives what a player gets out of an MP3, the encoder's own delay and padding left out. Throws on a damaged file. */
export type DecodeMp3 = (file: Uint8Array) => Promise<Waveform>

/** Starts the decoder (mpg123 as WebAssembly), which needs nothing on the machine. */
export async function startDecoder(): Promise<DecodeMp3> {
  const decoder = new MPEGDecoder()
  await decoder.ready
  return async (file) => {
    const { channelData, sampleRate, errors } = decoder.decode(file)
    await decoder.reset()
    const [error] = errors
    if (error) throw new Error(`The file is damaged: ${error.message} at byte ${error.inputBytes}`)
    return { sampleRate, channels: channelData.map((samples) => new Float64Array(samples)) }
  }
}
