/**
 * Struck things as a sum of decaying partials. A mode that is split by a fraction of a hertz becomes two partials that beat,
 * which is what makes a bowl sing; the strike itself is a few milliseconds of band-passed noise.
 */
import { bandPass } from './bandPass.ts'
import { gaussian, seededRandom, type Random } from './random.ts'
import { addAt, panGains, SAMPLE_RATE, silence, type Samples, type Stereo } from './stereo.ts'

export interface Mode {
  /** Of the body's own frequency. */
  readonly ratio: number
  readonly level: number
  /** Seconds until the partial is 60 dB down. */
  readonly decay: number
  /** Hertz between the two partials of the mode; 0 is one partial. */
  readonly split: number
  /** Seconds of the swelling-in. */
  readonly attack: number
}

export interface StruckBody {
  readonly frequency: number
  readonly seconds: number
  readonly modes: readonly Mode[]
  readonly strike: { readonly level: number; readonly frequency: number; readonly decay: number }
  readonly seed: number
  /** How far the partials stand apart between the ears, 0 to 1. */
  readonly spread: number
}

const STRIKE_SECONDS = 0.08
const FADE_IN_SECONDS = 0.0015

/** The sound of one stroke, not yet at its loudness. */
export function strike(body: StruckBody): Stereo {
  const sound = silence(Math.round(body.seconds * SAMPLE_RATE))
  const random = seededRandom(body.seed)
  for (const mode of body.modes) addMode(sound, body, mode, random)
  addStrikeNoise(sound, body, random)
  fade(sound.left, body.seconds)
  fade(sound.right, body.seconds)
  return sound
}

function addMode(sound: Stereo, body: StruckBody, mode: Mode, random: Random): void {
  const centre = body.frequency * mode.ratio
  const partials = mode.split > 0 ? [[-0.5, 0.55] as const, [0.5, 0.45] as const] : [[0, 1] as const]
  for (const [shift, weight] of partials) {
    const phase = 2 * Math.PI * random()
    const gains = panGains(0.5 + (random() - 0.5) * body.spread)
    const step = (2 * Math.PI * (centre + shift * mode.split)) / SAMPLE_RATE
    const fall = Math.log(1000) / mode.decay
    for (let i = 0; i < sound.left.length; i++) {
      const time = i / SAMPLE_RATE
      const level = (1 - Math.exp(-time / mode.attack)) * Math.exp(-fall * time) * mode.level * weight
      const value = Math.sin(step * i + phase) * level
      addAt(sound.left, i, value * gains.left)
      addAt(sound.right, i, value * gains.right)
    }
  }
}

function addStrikeNoise(sound: Stereo, { strike }: StruckBody, random: Random): void {
  const burst = Float64Array.from(
    { length: Math.round(STRIKE_SECONDS * SAMPLE_RATE) },
    (_, i) => gaussian(random) * Math.exp(-i / (strike.decay * SAMPLE_RATE)),
  )
  bandPass(burst, strike.frequency, 0.8).forEach((value, i) => {
    addAt(sound.left, i, value * strike.level)
    addAt(sound.right, i, value * strike.level)
  })
}

function fade(samples: Samples, seconds: number): void {
  const fadeIn = Math.round(FADE_IN_SECONDS * SAMPLE_RATE)
  const fadeOut = Math.round(Math.min(1.5, seconds * 0.2) * SAMPLE_RATE)
  samples.forEach((sample, i) => {
    const rising = Math.min(1, i / fadeIn)
    const left = Math.min(1, (samples.length - 1 - i) / fadeOut)
    samples[i] = sample * rising * (0.5 - 0.5 * Math.cos(Math.PI * left))
  })
}
