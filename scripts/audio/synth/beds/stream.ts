/** A stream: water running, and bubbles that rise in pitch as they shrink. */
import { addGrain, atHeight } from '../grain.ts'
import { periodicNoise } from '../periodicNoise.ts'
import { seededRandom } from '../random.ts'
import { SAMPLE_RATE, type Samples, type Stereo } from '../stereo.ts'

const WATER_LEVEL = 0.35
const BUBBLES_PER_SECOND = 75
const BUBBLE_BAND = [350, 2600] as const

export function stream(length: number): Stereo {
  const sound = { left: water(length, 52), right: water(length, 53) }
  const random = seededRandom(51)
  for (let count = Math.round((BUBBLES_PER_SECOND * length) / SAMPLE_RATE); count > 0; count--) {
    const start = Math.floor(random() * length)
    const hertz = atHeight(BUBBLE_BAND, random() ** 1.3)
    const decay = 0.012 + 0.05 * random() * (700 / hertz) ** 0.3
    const level = 0.9 * random() ** 2
    const rise = 0.2 + 0.5 * random()
    const place = 0.15 + 0.7 * random()
    addGrain(sound, { start, seconds: 6 * decay, decay, attack: 0.002, level, place }, (share) => {
      return hertz * (1 + rise * share ** 2)
    })
  }
  return sound
}

function water(length: number, seed: number): Samples {
  const hump = (hertz: number) => hertz / 400 / (1 + (hertz / 400) ** 2)
  const noise = periodicNoise(length, (hertz) => hump(hertz) / (1 + (hertz / 3500) ** 2), seed)
  return noise.map((sample) => sample * WATER_LEVEL)
}
