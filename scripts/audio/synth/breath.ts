/** The sound of a breath: noise through a gliding band, with a faint tone that rises on the way in and falls on the way out. */
import { gaussian, seededRandom, type Random } from './random.ts'
import { SAMPLE_RATE, type Samples, type Stereo } from './stereo.ts'

export interface BreathTone {
  readonly seconds: number
  /** Hertz of the band, first and last. */
  readonly band: readonly [number, number]
  /** Hertz of the faint tone, first and last. */
  readonly tone: readonly [number, number]
  /** Loudness at a share of the breath from 0 to 1. */
  readonly envelope: (share: number) => number
  readonly seed: number
}

const DAMPING = 1.1
const TONE_LEVEL = 0.1

export function breathe(breath: BreathTone): Stereo {
  const random = seededRandom(breath.seed)
  return { left: channel(breath, random), right: channel(breath, random) }
}

/** A state-variable filter after H. Chamberlin: its centre may move with every sample. */
function channel({ seconds, band, tone, envelope }: BreathTone, random: Random): Samples {
  let [low, middle, phase] = [0, 0, 0]
  const samples = new Float64Array(Math.round(seconds * SAMPLE_RATE))
  return samples.map((_, i) => {
    const share = i / samples.length
    const tuning = 2 * Math.sin((Math.PI * glide(band, share)) / SAMPLE_RATE)
    low += tuning * middle
    middle += tuning * (gaussian(random) - low - DAMPING * middle)
    phase += (2 * Math.PI * glide(tone, share)) / SAMPLE_RATE
    return (0.6 * middle + TONE_LEVEL * Math.sin(phase)) * envelope(share)
  })
}

function glide([first, last]: readonly [number, number], share: number): number {
  return first + (last - first) * share
}
