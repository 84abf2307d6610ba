import { SAMPLE_RATE, type Samples } from './stereo.ts'

/**
 * A second-order band-pass with 0 dB at its centre (hertz) and the width given by `quality`.
 * The coefficients are those of R. Bristow-Johnson's Audio EQ Cookbook.
 */
export function bandPass(input: Samples, centre: number, quality: number): Samples {
  const angle = (2 * Math.PI * centre) / SAMPLE_RATE
  const alpha = Math.sin(angle) / (2 * quality)
  const [gain, back1, back2] = [alpha / (1 + alpha), (-2 * Math.cos(angle)) / (1 + alpha), (1 - alpha) / (1 + alpha)]
  let [in1, in2, out1, out2] = [0, 0, 0, 0]
  return input.map((sample) => {
    const out = gain * (sample - in2) - back1 * out1 - back2 * out2
    ;[in2, in1, out2, out1] = [in1, sample, out1, out]
    return out
  })
}
