/** Two channels of samples, and the few things that every recipe does to them. */

/** Samples a second of every cue and bed; the codecs' loops are counted in it. */
export const SAMPLE_RATE = 48_000

export type Samples = Float64Array

export interface Stereo {
  readonly left: Samples
  readonly right: Samples
}

/** Silence of that many samples. */
export function silence(length: number): Stereo {
  return { left: new Float64Array(length), right: new Float64Array(length) }
}

/** Both channels times a factor, as new samples. */
export function scaled({ left, right }: Stereo, gain: number): Stereo {
  return { left: left.map((sample) => sample * gain), right: right.map((sample) => sample * gain) }
}

/** The gains of constant power for a place between 0 (left) and 1 (right). */
export function panGains(place: number): { readonly left: number; readonly right: number } {
  return { left: Math.cos((place * Math.PI) / 2), right: Math.sin((place * Math.PI) / 2) }
}

/** Adds a value to one sample; an index past the end goes on from the beginning, as in a loop. */
export function addAt(samples: Samples, index: number, value: number): void {
  const wrapped = index % samples.length
  samples[wrapped] = (samples[wrapped] ?? 0) + value
}
