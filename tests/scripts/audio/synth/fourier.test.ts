import { expect, it } from 'vitest'
import { inverseTransform } from '../../../../scripts/audio/synth/fourier.ts'
import { gaussian, seededRandom } from '../../../../scripts/audio/synth/random.ts'

it.each([1, 2, 8, 12, 45, 80])('agrees with the defining sum for %i values', (length) => {
  const random = seededRandom(length)
  const draw = () => Float64Array.from({ length }, () => gaussian(random))
  const spectrum = { real: draw(), imaginary: draw() }
  const result = inverseTransform(spectrum)
  for (let n = 0; n < length; n++) {
    let [real, imaginary] = [0, 0]
    for (let k = 0; k < length; k++) {
      const [x, y, angle] = [spectrum.real[k] ?? 0, spectrum.imaginary[k] ?? 0, (2 * Math.PI * k * n) / length]
      real += x * Math.cos(angle) - y * Math.sin(angle)
      imaginary += x * Math.sin(angle) + y * Math.cos(angle)
    }
    expect(result.real[n]).toBeCloseTo(real, 8)
    expect(result.imaginary[n]).toBeCloseTo(imaginary, 8)
  }
})
