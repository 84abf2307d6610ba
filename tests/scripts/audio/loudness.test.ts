import { describe, expect, it } from 'vitest'
import { atLoudness, atPeak, integratedLoudness, truePeak } from '../../../scripts/audio/loudness.ts'
import { SAMPLE_RATE, type Stereo } from '../../../scripts/audio/synth/stereo.ts'
import type { Waveform } from '../../../scripts/audio/waveform.ts'

interface Pitch {
  readonly hertz?: number
  readonly phase?: number
  readonly sampleRate?: number
}

function tone(seconds: number, decibels: number, { hertz = 1000, phase = 0, sampleRate = SAMPLE_RATE }: Pitch = {}) {
  return Float64Array.from(
    { length: seconds * sampleRate },
    (_, i) => 10 ** (decibels / 20) * Math.sin((2 * Math.PI * hertz * i) / sampleRate + phase),
  )
}
const onBothSides = (samples: Float64Array): Waveform => ({ sampleRate: SAMPLE_RATE, channels: [samples, samples] })
const stereo = (samples: Float64Array): Stereo => ({ left: samples, right: samples })
const heard = ({ left, right }: Stereo): Waveform => ({ sampleRate: SAMPLE_RATE, channels: [left, right] })

describe('integratedLoudness', () => {
  // EBU Tech 3341, test signals 1 and 2: a stereo tone of 1 kHz measures what its level says, to 0.1.
  it.each([-23, -33])('measures a tone of %i dBFS as that many LUFS', (level) => {
    expect(integratedLoudness(onBothSides(tone(5, level)))).toBeCloseTo(level, 0.9)
  })

  it('leaves long silence out of the count', () => {
    const withSilence = Float64Array.from([...tone(5, -23), ...new Float64Array(5 * SAMPLE_RATE)])
    expect(integratedLoudness(onBothSides(withSilence))).toBeCloseTo(-23.2, 0)
  })

  it('knows none for silence and for less than 0.4 s', () => {
    expect(integratedLoudness(onBothSides(tone(0.3, -20)))).toBeNull()
    expect(integratedLoudness(onBothSides(new Float64Array(SAMPLE_RATE)))).toBeNull()
  })

  // One channel carries half the power of two.
  it.each([24_000, 44_100, 48_000])('measures a single channel at %i samples a second', (sampleRate) => {
    const channels = [tone(5, -20, { sampleRate })]
    expect(integratedLoudness({ sampleRate, channels })).toBeCloseTo(-23.01, 1)
  })

  it('weighs low tones less and high tones more, as the ear does', () => {
    // Table values of the K weighting at 48 kHz, to a tenth: −1.1 dB at 100 Hz, +4.0 dB at 10 kHz against 1 kHz at +0.7.
    const level = (hertz: number) => integratedLoudness(onBothSides(tone(5, -20, { hertz })))
    expect(level(100)).toBeCloseTo(-20 - 0.7 - 1.1, 0)
    expect(level(10_000)).toBeCloseTo(-20 - 0.7 + 4, 0)
  })
})

describe('truePeak', () => {
  it('finds the peak that lies between the samples', () => {
    // A quarter of the sample rate, turned by 45°: every sample is 3 dB below the peak of the wave.
    expect(truePeak(onBothSides(tone(0.1, -6, { hertz: SAMPLE_RATE / 4, phase: Math.PI / 4 })))).toBeCloseTo(-6, 1)
  })
})

describe('levels', () => {
  it('brings a sound to its loudness, but never over the ceiling', () => {
    expect(integratedLoudness(heard(atLoudness(stereo(tone(1, -40)), -20, -4)))).toBeCloseTo(-20, 1)
    expect(truePeak(heard(atLoudness(stereo(tone(1, -40)), 0, -4)))).toBeCloseTo(-4, 1)
  })

  it('brings a short sound to its peak', () => {
    expect(truePeak(heard(atPeak(stereo(tone(0.2, -40)), -6)))).toBeCloseTo(-6, 1)
  })
})
