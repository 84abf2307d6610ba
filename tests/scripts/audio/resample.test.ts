import { describe, expect, it } from 'vitest'
import { resampled } from '../../../scripts/audio/resample.ts'

const tone = (hertz: number, rate: number, seconds = 0.2) =>
  Float64Array.from({ length: seconds * rate }, (_, i) => Math.sin((2 * Math.PI * hertz * i) / rate))
const middle = (samples: Float64Array) => [...samples.subarray(samples.length / 4, (3 * samples.length) / 4)]

describe('resampled', () => {
  it.each([16_000, 22_050, 44_100, 48_000])('gives the same tone from %i to 24000', (rate) => {
    const wanted = middle(tone(1000, 24_000))
    const given = middle(resampled(tone(1000, rate), rate, 24_000))
    expect(Math.max(...given.map((sample, i) => Math.abs(sample - (wanted[i] ?? 0))))).toBeLessThan(0.005)
  })

  it('leaves out what the lower rate cannot hold', () => {
    expect(Math.max(...middle(resampled(tone(16_000, 48_000), 48_000, 24_000)).map(Math.abs))).toBeLessThan(0.005)
  })

  it('leaves a sound alone that has the rate already', () => {
    const samples = tone(1000, 24_000)
    expect(resampled(samples, 24_000, 24_000)).toBe(samples)
  })
})
