/** The inverse discrete Fourier transform, for a power of two and for a small multiple of one. */
import type { Samples } from './stereo.ts'

export interface Complex {
  readonly real: Samples
  readonly imaginary: Samples
}

/**
 * The inverse transform, unscaled, of a spectrum whose length is a power of two times a small odd number.
 * Decimation in frequency: the odd number's worth of power-of-two transforms, then a short transform across them.
 */
export function inverseTransform(spectrum: Complex): Complex {
  const length = spectrum.real.length
  const power = length & -length
  const count = length / power
  const parts = Array.from({ length: count }, (_, part) => {
    const every = (samples: Samples) => Float64Array.from({ length: power }, (_, k) => at(samples, count * k + part))
    return twisted(
      inversePowerOfTwo({ real: every(spectrum.real), imaginary: every(spectrum.imaginary) }),
      part / length,
    )
  })
  const result: Complex = { real: new Float64Array(length), imaginary: new Float64Array(length) }
  for (let block = 0; block < count; block++) {
    parts.forEach((part, index) => {
      const [cos, sin] = turn((block * index) / count)
      for (let n = 0; n < power; n++) {
        const [real, imaginary] = [at(part.real, n), at(part.imaginary, n)]
        result.real[block * power + n] = at(result.real, block * power + n) + real * cos - imaginary * sin
        result.imaginary[block * power + n] = at(result.imaginary, block * power + n) + real * sin + imaginary * cos
      }
    })
  }
  return result
}

/** Cooley and Tukey, radix 2, in place on a bit-reversed copy. */
function inversePowerOfTwo(spectrum: Complex): Complex {
  const length = spectrum.real.length
  const real = reordered(spectrum.real)
  const imaginary = reordered(spectrum.imaginary)
  for (let half = 1; half < length; half *= 2) {
    const turns = Array.from({ length: half }, (_, k) => turn(k / (2 * half)))
    for (let start = 0; start < length; start += 2 * half) {
      turns.forEach(([cos, sin], k) => {
        const [even, odd] = [start + k, start + k + half]
        const oddReal = at(real, odd) * cos - at(imaginary, odd) * sin
        const oddImaginary = at(real, odd) * sin + at(imaginary, odd) * cos
        real[odd] = at(real, even) - oddReal
        imaginary[odd] = at(imaginary, even) - oddImaginary
        real[even] = at(real, even) + oddReal
        imaginary[even] = at(imaginary, even) + oddImaginary
      })
    }
  }
  return { real, imaginary }
}

/** Turns element n by `frequency` × n of a circle. */
function twisted({ real, imaginary }: Complex, frequency: number): Complex {
  for (let n = 0; n < real.length; n++) {
    const [cos, sin] = turn(frequency * n)
    const [x, y] = [at(real, n), at(imaginary, n)]
    real[n] = x * cos - y * sin
    imaginary[n] = x * sin + y * cos
  }
  return { real, imaginary }
}

function reordered(samples: Samples): Samples {
  const bits = Math.log2(samples.length)
  return samples.map((_, index) => {
    let reversed = 0
    for (let bit = 0; bit < bits; bit++) reversed = (reversed << 1) | ((index >> bit) & 1)
    return at(samples, reversed)
  })
}

function turn(share: number): readonly [number, number] {
  return [Math.cos(2 * Math.PI * share), Math.sin(2 * Math.PI * share)]
}

function at(samples: Samples, index: number): number {
  return samples[index] ?? 0
}
