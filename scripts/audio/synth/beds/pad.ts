/** A slow open chord: each partial in three slightly detuned copies that swell and fade a whole number of times per loop. */
import { wholeCycles } from '../loop.ts'
import { seededRandom } from '../random.ts'
import { addAt, panGains, SAMPLE_RATE, silence, type Stereo } from '../stereo.ts'

/** A2, E3, A3, B3, E4. */
const CHORD = [
  { hertz: 110, level: 1 },
  { hertz: 164.81, level: 0.7 },
  { hertz: 220, level: 0.6 },
  { hertz: 246.94, level: 0.25 },
  { hertz: 329.63, level: 0.3 },
]
const HARMONICS = 6
const COPIES = [-1, 0, 1]

export function pad(length: number): Stereo {
  const sound = silence(length)
  const random = seededRandom(81)
  for (const note of CHORD) {
    for (let harmonic = 1; harmonic <= HARMONICS; harmonic++) {
      for (const copy of COPIES) {
        const hertz = wholeCycles(note.hertz * harmonic + copy * (0.18 + 0.1 * harmonic), length)
        const level = note.level / harmonic ** 1.6 / COPIES.length
        const phase = 2 * Math.PI * random()
        const swells = 1 + Math.floor(random() * 3)
        const swellPhase = 2 * Math.PI * random()
        const gains = panGains(random())
        const step = (2 * Math.PI * hertz) / SAMPLE_RATE
        const swellStep = (2 * Math.PI * swells) / length
        for (let i = 0; i < length; i++) {
          const value = Math.sin(step * i + phase) * level * (0.6 + 0.4 * Math.sin(swellStep * i + swellPhase))
          addAt(sound.left, i, value * gains.left)
          addAt(sound.right, i, value * gains.right)
        }
      }
    }
  }
  return sound
}
