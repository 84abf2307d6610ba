/** A summer night: five insects, each with its own pitch, pace and place, over a far-off shimmer. */
import { periodicNoise } from '../periodicNoise.ts'
import { seededRandom, type Random } from '../random.ts'
import { addAt, panGains, SAMPLE_RATE, type Samples, type Stereo } from '../stereo.ts'

interface Insect {
  readonly hertz: number
  readonly chirpsPerSecond: number
  readonly pulses: number
  readonly pulsesPerSecond: number
  readonly level: number
  readonly place: number
}

const INSECTS: readonly Insect[] = [
  { hertz: 4350, chirpsPerSecond: 2.1, pulses: 3, pulsesPerSecond: 30, level: 0.55, place: 0.3 },
  { hertz: 4720, chirpsPerSecond: 1.7, pulses: 4, pulsesPerSecond: 34, level: 0.35, place: 0.75 },
  { hertz: 3980, chirpsPerSecond: 2.6, pulses: 3, pulsesPerSecond: 28, level: 0.25, place: 0.5 },
  { hertz: 5150, chirpsPerSecond: 1.3, pulses: 5, pulsesPerSecond: 38, level: 0.18, place: 0.12 },
  { hertz: 4550, chirpsPerSecond: 3.1, pulses: 2, pulsesPerSecond: 31, level: 0.15, place: 0.9 },
]
const LEFT_OUT = 0.08

export function crickets(length: number): Stereo {
  const sound = { left: night(length, 62, 64), right: night(length, 63, 65) }
  const random = seededRandom(61)
  for (const insect of INSECTS) {
    const chirps = Math.round((insect.chirpsPerSecond * length) / SAMPLE_RATE)
    for (let chirp = 0; chirp < chirps; chirp++) {
      if (random() < LEFT_OUT) continue
      const start = Math.floor(((chirp + 0.12 * (random() - 0.5)) * length) / chirps + length) % length
      addChirp(sound, insect, start, random)
    }
  }
  return sound
}

function addChirp(sound: Stereo, insect: Insect, start: number, random: Random): void {
  const gains = panGains(insect.place)
  const loudness = insect.level * (0.7 + 0.5 * random())
  const between = SAMPLE_RATE / insect.pulsesPerSecond
  const pulseLength = Math.round(0.62 * between)
  for (let pulse = 0; pulse < insect.pulses; pulse++) {
    const hertz = insect.hertz * (1 + 0.004 * (random() - 0.5))
    const level = loudness * (0.7 + (0.3 * pulse) / insect.pulses)
    for (let i = 0; i < pulseLength; i++) {
      const share = i / pulseLength
      const phase = ((2 * Math.PI * hertz * i) / SAMPLE_RATE) * (1 - 0.012 * share)
      const value = Math.sin(phase) * level * Math.sin(Math.PI * share) ** 1.5
      const index = start + Math.round(pulse * between) + i
      addAt(sound.left, index, value * gains.left)
      addAt(sound.right, index, value * gains.right)
    }
  }
}

function night(length: number, lowSeed: number, shimmerSeed: number): Samples {
  const low = periodicNoise(length, (hertz) => hertz / (hertz + 60) / Math.max(hertz, 60), lowSeed)
  const shimmer = periodicNoise(length, (hertz) => Math.exp(-(((hertz - 4600) / 500) ** 2)), shimmerSeed)
  return low.map((sample, i) => 0.1 * sample + 0.035 * (shimmer[i] ?? 0))
}
