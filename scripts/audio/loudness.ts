/** How loud a finished sound is: gated loudness (ITU-R BS.1770-4) and true peak, for 48 kHz stereo. */
import { scaled, SAMPLE_RATE, type Samples, type Stereo } from './synth/stereo.ts'

interface Biquad {
  readonly forward: readonly [number, number, number]
  readonly backward: readonly [number, number]
}

/** The two stages of the K weighting at 48 kHz, BS.1770-4 tables 1 and 2. */
const K_WEIGHTING: readonly Biquad[] = [
  { forward: [1.53512485958697, -2.69169618940638, 1.19839281085285], backward: [-1.69065929318241, 0.73248077421585] },
  { forward: [1, -2, 1], backward: [-1.99004745483398, 0.99007225036621] },
]
const BLOCK = Math.round(0.4 * SAMPLE_RATE)
const HOP = BLOCK / 4
const ABSOLUTE_GATE = -70
const RELATIVE_GATE = -10

/** Integrated loudness in LUFS; null where the sound is shorter than one block of 0.4 s or never rises above the gate. */
export function integratedLoudness(sound: Stereo): number | null {
  const weighted = [sound.left, sound.right].map((channel) => K_WEIGHTING.reduce(filtered, channel))
  const powers: number[] = []
  for (let start = 0; start + BLOCK <= sound.left.length; start += HOP) {
    powers.push(weighted.reduce((sum, channel) => sum + meanSquare(channel.subarray(start, start + BLOCK)), 0))
  }
  const audible = powers.filter((power) => lufs(power) > ABSOLUTE_GATE)
  const gate = lufs(mean(audible)) + RELATIVE_GATE
  const counted = audible.filter((power) => lufs(power) > gate)
  return counted.length > 0 ? lufs(mean(counted)) : null
}

/** The highest level between the samples too, in dBTP, by fourfold oversampling (BS.1770-4 annex 2). */
export function truePeak({ left, right }: Stereo): number {
  return decibels(Math.max(channelPeak(left), channelPeak(right)))
}

/** The sound at that loudness, but no louder than a true peak of `ceiling` dBTP. */
export function atLoudness(sound: Stereo, target: number, ceiling: number): Stereo {
  const loudness = integratedLoudness(sound)
  if (loudness === null) throw new Error('A sound shorter than 0.4 s has no loudness: give it a peak')
  return scaled(sound, fromDecibels(Math.min(target - loudness, ceiling - truePeak(sound))))
}

/** The sound with that true peak in dBTP. */
export function atPeak(sound: Stereo, peak: number): Stereo {
  return scaled(sound, fromDecibels(peak - truePeak(sound)))
}

function filtered(input: Samples, { forward, backward }: Biquad): Samples {
  let [in1, in2, out1, out2] = [0, 0, 0, 0]
  return input.map((sample) => {
    const out = forward[0] * sample + forward[1] * in1 + forward[2] * in2 - backward[0] * out1 - backward[1] * out2
    ;[in2, in1, out2, out1] = [in1, sample, out1, out]
    return out
  })
}

const PHASES = 4
const REACH = 12
const KERNELS = Array.from({ length: PHASES }, (_, phase) =>
  Array.from({ length: 2 * REACH }, (_, tap) => {
    const time = tap - REACH + phase / PHASES
    const sinc = time === 0 ? 1 : Math.sin(Math.PI * time) / (Math.PI * time)
    return sinc * (0.5 + 0.5 * Math.cos((Math.PI * time) / (REACH + 0.01)))
  }),
)

function channelPeak(samples: Samples): number {
  let peak = samples.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0)
  for (let i = REACH; i < samples.length - REACH; i++) {
    // Between samples a signal of audio rises by less than half again; elsewhere the kernels are not worth their time.
    if (Math.abs(samples[i] ?? 0) * 1.5 < peak) continue
    for (const kernel of KERNELS) {
      const value = kernel.reduce((sum, weight, tap) => sum + weight * (samples[i + REACH - 1 - tap] ?? 0), 0)
      peak = Math.max(peak, Math.abs(value))
    }
  }
  return peak
}

function meanSquare(samples: Samples): number {
  return samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function lufs(power: number): number {
  return -0.691 + 10 * Math.log10(power)
}

function decibels(amplitude: number): number {
  return 20 * Math.log10(amplitude)
}

function fromDecibels(level: number): number {
  return 10 ** (level / 20)
}
