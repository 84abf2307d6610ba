/**
 * A bed is exactly periodic, so looping any stretch of one period is seamless. The file carries a little more than a period on
 * both ends, since a codec spoils the first and last frames: the player loops from LOOP_START to LOOP_END.
 */
import { SAMPLE_RATE, type Samples, type Stereo } from './stereo.ts'

/** 0.96 s: whole frames of MP3 (1152), AAC (1024) and Opus (960) at 48 kHz and a whole number of milliseconds. */
const FRAME_MULTIPLE = 46_080

/** 61.44 s: an encoder meets the same frames one period later, and 2^16 × 45 suits the transform. */
export const LOOP_LENGTH = 64 * FRAME_MULTIPLE

/** Samples repeated before and after the period: 0.48 s. */
export const WRAP_LENGTH = FRAME_MULTIPLE / 2

/** Seconds between which the player loops. */
export const LOOP_START = WRAP_LENGTH / SAMPLE_RATE
export const LOOP_END = (WRAP_LENGTH + LOOP_LENGTH) / SAMPLE_RATE

/** The period with its end before it and its beginning after it. */
export function wrapped({ left, right }: Stereo, wrapLength: number): Stereo {
  const around = (samples: Samples) =>
    Float64Array.from({ length: samples.length + 2 * wrapLength }, (_, index) => {
      const source = (index - wrapLength + samples.length) % samples.length
      return samples[source] ?? 0
    })
  return { left: around(left), right: around(right) }
}

/** The nearest frequency, in hertz, that makes whole cycles in a loop of `length` samples. */
export function wholeCycles(hertz: number, length: number): number {
  const seconds = length / SAMPLE_RATE
  return Math.round(hertz * seconds) / seconds
}
