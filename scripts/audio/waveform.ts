/** Sound as samples between −1 and 1, one array of the same length for each channel. */
export interface Waveform {
  readonly sampleRate: number
  readonly channels: readonly Float64Array[]
}

/** The first channel alone, which is all there is where a decoder gives a mono file twice. */
export function firstChannel({ sampleRate, channels }: Waveform): Waveform {
  return { sampleRate, channels: channels.slice(0, 1) }
}
