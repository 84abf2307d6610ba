/** One drop, bubble or chirp, laid into a loop so that what runs past its end comes in at its beginning. */
import { addAt, panGains, SAMPLE_RATE, type Stereo } from './stereo.ts'

export interface Grain {
  /** Sample of the loop at which it begins. */
  readonly start: number
  readonly seconds: number
  /** Seconds until it has fallen to 1/e. */
  readonly decay: number
  /** Seconds of its straight rise. */
  readonly attack: number
  readonly level: number
  /** Between the ears: 0 is left, 1 is right. */
  readonly place: number
}

/** Adds a decaying tone whose frequency follows `hertz`, a function of the share of its length from 0 to 1. */
export function addGrain(loop: Stereo, grain: Grain, hertz: (share: number) => number): void {
  const gains = panGains(grain.place)
  const length = Math.round(grain.seconds * SAMPLE_RATE)
  let phase = 0
  for (let i = 0; i < length; i++) {
    const time = i / SAMPLE_RATE
    const value = Math.sin(phase) * grain.level * Math.exp(-time / grain.decay) * Math.min(1, time / grain.attack)
    addAt(loop.left, grain.start + i, value * gains.left)
    addAt(loop.right, grain.start + i, value * gains.right)
    phase += (2 * Math.PI * hertz(i / length)) / SAMPLE_RATE
  }
}

/** The frequency at a share of a band, counted in octaves. */
export function atHeight([low, high]: readonly [number, number], share: number): number {
  return low * (high / low) ** share
}
