import { describe, expect, it } from 'vitest'
import { atLoudness, atPeak, integratedLoudness, truePeak } from '../../../scripts/audio/loudness.ts'
import { SAMPLE_RATE, type Stereo } from '../../../scripts/audio/synth/stereo.ts'

function tone(seconds: number, decibels: number, hertz = 1000, phase = 0): Stereo {
  const samples = Float64Array.from(
    { length: seconds * SAMPLE_RATE },
    (_, i) => 10 ** (decibels / 20) * Math.sin((2 * Math.PI * hertz * i) / SAMPLE_RATE + phase),
  )
  return { left: samples, right: samples }
}

describe('integratedLoudness', () => {
  // EBU Tech 3341, test signals 1 and 2: a stereo tone of 1 kHz measures what its level says, to 0.1.
  it.each([-23, -33])('measures a tone of %i dBFS as that many LUFS', (level) => {
    expect(integratedLoudness(tone(5, level))).toBeCloseTo(level, 0.9)
  })

  it('leaves long silence out of the count', () => {
    const { left } = tone(5, -23)
    const withSilence = Float64Array.from([...left, ...new Float64Array(5 * SAMPLE_RATE)])
    expect(integratedLoudness({ left: withSilence, right: withSilence })).toBeCloseTo(-23.2, 0)
  })

  it('knows none for silence and for less than 0.4 s', () => {
    expect(integratedLoudness(tone(0.3, -20))).toBeNull()
    expect(integratedLoudness({ left: new Float64Array(SAMPLE_RATE), right: new Float64Array(SAMPLE_RATE) })).toBeNull()
  })
})

describe('truePeak', () => {
  it('finds the peak that lies between the samples', () => {
    // A quarter of the sample rate, turned by 45°: every sample is 3 dB below the peak of the wave.
    expect(truePeak(tone(0.1, -6, SAMPLE_RATE / 4, Math.PI / 4))).toBeCloseTo(-6, 1)
  })
})

describe('levels', () => {
  it('brings a sound to its loudness, but never over the ceiling', () => {
    expect(integratedLoudness(atLoudness(tone(1, -40), -20, -4))).toBeCloseTo(-20, 1)
    expect(truePeak(atLoudness(tone(1, -40), 0, -4))).toBeCloseTo(-4, 1)
  })

  it('brings a short sound to its peak', () => {
    expect(truePeak(atPeak(tone(0.2, -40), -6))).toBeCloseTo(-6, 1)
  })
})
