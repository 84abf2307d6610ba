/**
 * Four strings plucked in turn, after a tambura: every harmonic blooms a little later than the one below it.
 * The tails of all earlier plucks are summed in closed form, so that each cycle begins exactly as it ended.
 */
import { wholeCycles } from '../loop.ts'
import { seededRandom } from '../random.ts'
import { addAt, panGains, SAMPLE_RATE, silence, type Stereo } from '../stereo.ts'

const BASE_HERTZ = 110
/** Each string's ratio to the base, and when in the cycle it is plucked: never on the seam. */
const STRINGS = [
  { ratio: 1.5, plucked: 0.125 },
  { ratio: 2, plucked: 0.375 },
  { ratio: 2, plucked: 0.625 },
  { ratio: 1, plucked: 0.875 },
]
const CYCLE_SECONDS = 4
const HARMONICS = 24
const HIGHEST_HERTZ = 4500

export function drone(length: number): Stereo {
  const sound = silence(length)
  const random = seededRandom(71)
  const cycle = length / Math.max(1, Math.round(length / (CYCLE_SECONDS * SAMPLE_RATE)))
  for (const { ratio, plucked } of STRINGS) {
    for (let harmonic = 1; harmonic <= HARMONICS; harmonic++) {
      if (BASE_HERTZ * ratio * harmonic >= HIGHEST_HERTZ) break
      const hertz = wholeCycles(BASE_HERTZ * ratio * harmonic + 0.5 * (random() - 0.5), length)
      const level = (0.5 + 0.5 * random()) / harmonic ** 0.8
      const gains = panGains(0.5 + 0.35 * (random() - 0.5))
      const phase = 2 * Math.PI * random()
      const step = (2 * Math.PI * hertz) / SAMPLE_RATE
      const envelope = pluckEnvelope(harmonic, cycle, plucked)
      for (let i = 0; i < length; i++) {
        const value = Math.sin(step * i + phase) * level * (envelope[i % envelope.length] ?? 0)
        addAt(sound.left, i, value * gains.left)
        addAt(sound.right, i, value * gains.right)
      }
    }
  }
  return sound
}

/** Swelling and falling of one harmonic over a cycle (`cycle` whole samples), all earlier cycles' tails included. */
function pluckEnvelope(harmonic: number, cycle: number, plucked: number): Float64Array {
  const bloom = 0.1 + 0.045 * harmonic
  const decay = 2.6 / (1 + 0.05 * harmonic)
  const rise = 1 / (1 / decay + 1 / bloom)
  const seconds = cycle / SAMPLE_RATE
  const tails = (constant: number) => 1 / (1 - Math.exp(-seconds / constant))
  return Float64Array.from({ length: cycle }, (_, i) => {
    const since = ((i / cycle - plucked + 1) % 1) * seconds
    return tails(decay) * Math.exp(-since / decay) - tails(rise) * Math.exp(-since / rise)
  })
}
