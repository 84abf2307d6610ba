import { inverseTransform } from './fourier.ts'
import { gaussian, seededRandom } from './random.ts'
import { SAMPLE_RATE, type Samples } from './stereo.ts'

/**
 * Gaussian noise with the given spectrum (amplitude by hertz) and a root mean square of 1, which repeats after `length` samples
 * without a seam: it is drawn as the spectrum of a periodic signal. `length` is a power of two times a small odd number.
 */
export function periodicNoise(length: number, amplitude: (hertz: number) => number, seed: number): Samples {
  const random = seededRandom(seed)
  const real = new Float64Array(length)
  const imaginary = new Float64Array(length)
  for (let k = 1; k < length / 2; k++) {
    const level = amplitude((k * SAMPLE_RATE) / length)
    const [x, y] = [gaussian(random) * level, gaussian(random) * level]
    ;[real[k], imaginary[k]] = [x, y]
    ;[real[length - k], imaginary[length - k]] = [x, -y]
  }
  const noise = inverseTransform({ real, imaginary }).real
  const rootMeanSquare = Math.sqrt(noise.reduce((sum, sample) => sum + sample * sample, 0) / length)
  return noise.map((sample) => sample / rootMeanSquare)
}

/** First-order-like slopes of a spectrum: 1 far above `hertz`, falling with the square below it. */
export function highPass(hertz: number): (frequency: number) => number {
  return (frequency) => (frequency / hertz) ** 2 / (1 + (frequency / hertz) ** 2)
}
