/** How loud a finished sound is: gated loudness (ITU-R BS.1770-4) and true peak. */
import { scaled, SAMPLE_RATE, type Samples, type Stereo } from './synth/stereo.ts'
import type { Waveform } from './waveform.ts'

interface Biquad {
  readonly forward: readonly [number, number, number]
  readonly backward: readonly [number, number]
}

const BLOCK_SECONDS = 0.4
const HOPS_IN_BLOCK = 4
const ABSOLUTE_GATE = -70
const RELATIVE_GATE = -10

/** Integrated loudness in LUFS; null where the sound is shorter than one block of 0.4 s or never rises above the gate. */
export function integratedLoudness({ sampleRate, channels }: Waveform): number | null {
  const weighted = channels.map((channel) => kWeighting(sampleRate).reduce(filtered, channel))
  const block = Math.round(BLOCK_SECONDS * sampleRate)
  const powers: number[] = []
  for (let start = 0; start + block <= (channels[0]?.length ?? 0); start += block / HOPS_IN_BLOCK) {
    powers.push(weighted.reduce((sum, channel) => sum + meanSquare(channel.subarray(start, start + block)), 0))
  }
  const audible = powers.filter((power) => lufs(power) > ABSOLUTE_GATE)
  const gate = lufs(mean(audible)) + RELATIVE_GATE
  const counted = audible.filter((power) => lufs(power) > gate)
  return counted.length > 0 ? lufs(mean(counted)) : null
}

/** The highest level between the samples too, in dBTP, by fourfold oversampling (BS.1770-4 annex 2). */
export function truePeak({ channels }: Waveform): number {
  return decibels(Math.max(...channels.map(channelPeak)))
}

/** The sound at that loudness, but no louder than a true peak of `ceiling` dBTP. */
export function atLoudness(sound: Stereo, target: number, ceiling: number): Stereo {
  const loudness = integratedLoudness(waveOf(sound))
  if (loudness === null) throw new Error('A sound shorter than 0.4 s has no loudness: give it a peak')
  return scaled(sound, fromDecibels(Math.min(target - loudness, ceiling - truePeak(waveOf(sound)))))
}

/** The sound with that true peak in dBTP. */
export function atPeak(sound: Stereo, peak: number): Stereo {
  return scaled(sound, fromDecibels(peak - truePeak(waveOf(sound))))
}

function waveOf({ left, right }: Stereo): Waveform {
  return { sampleRate: SAMPLE_RATE, channels: [left, right] }
}

/**
 * The two stages of the K weighting at any rate: the analogue filters behind tables 1 and 2 of BS.1770-4, as worked out by
 * B. De Man (Evaluation of implementations of the EBU R128 loudness measurement, 2018). At 48 kHz they are the tables.
 */
function kWeighting(sampleRate: number): readonly Biquad[] {
  return [shelf(sampleRate), highPass(sampleRate)]
}

const SHELF = { hertz: 1681.974450955533, quality: 0.7071752369554196, gain: 10 ** (3.999843853973347 / 20) }
const HIGH_PASS = { hertz: 38.13547087602444, quality: 0.5003270373238773 }
const SHELF_SLOPE = 0.4996667741545416

function shelf(sampleRate: number): Biquad {
  const { k, damping, a0, backward } = resonance(SHELF, sampleRate)
  const middle = SHELF.gain ** SHELF_SLOPE * damping
  return {
    forward: [(SHELF.gain + middle + k * k) / a0, (2 * (k * k - SHELF.gain)) / a0, (SHELF.gain - middle + k * k) / a0],
    backward,
  }
}

function highPass(sampleRate: number): Biquad {
  return { forward: [1, -2, 1], backward: resonance(HIGH_PASS, sampleRate).backward }
}

/** What both stages share after the bilinear transform. */
function resonance({ hertz, quality }: { readonly hertz: number; readonly quality: number }, sampleRate: number) {
  const k = Math.tan((Math.PI * hertz) / sampleRate)
  const damping = k / quality
  const a0 = 1 + damping + k * k
  const backward: Biquad['backward'] = [(2 * (k * k - 1)) / a0, (1 - damping + k * k) / a0]
  return { k, damping, a0, backward }
}

function filtered(input: Samples, { forward, backward }: Biquad): Samples {
  const [forward0, forward1, forward2] = forward
  const [backward1, backward2] = backward
  const output = new Float64Array(input.length)
  // Plain variables, for this runs over minutes of samples.
  let in1 = 0
  let in2 = 0
  let out1 = 0
  let out2 = 0
  for (let i = 0; i < input.length; i++) {
    const sample = input[i] ?? 0
    const out = forward0 * sample + forward1 * in1 + forward2 * in2 - backward1 * out1 - backward2 * out2
    output[i] = out
    in2 = in1
    in1 = sample
    out2 = out1
    out1 = out
  }
  return output
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
  let peak = 0
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample))
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
  let sum = 0
  for (const sample of samples) sum += sample * sample
  return sum / samples.length
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
