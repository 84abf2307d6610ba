/** Rain: a soft hiss, and drops small and many, larger and few. The drops are what keeps it from being plain noise. */
import { addGrain, atHeight } from '../grain.ts'
import { highPass, periodicNoise } from '../periodicNoise.ts'
import { seededRandom } from '../random.ts'
import { SAMPLE_RATE, type Samples, type Stereo } from '../stereo.ts'

interface Drops {
  readonly perSecond: number
  readonly band: readonly [number, number]
  readonly level: number
  /** Seconds of a drop's decay to 1/e, give or take a half. */
  readonly decay: number
}

const HISS_LEVEL = 0.32
const DROPS: readonly Drops[] = [
  { perSecond: 900, band: [1800, 7500], level: 1.5, decay: 0.0013 },
  { perSecond: 90, band: [900, 2600], level: 2.6, decay: 0.003 },
  { perSecond: 7, band: [380, 900], level: 2.2, decay: 0.01 },
]

export function rain(length: number): Stereo {
  const sound = { left: hiss(length, 5), right: hiss(length, 6) }
  const random = seededRandom(77)
  for (const drops of DROPS) {
    for (let count = Math.round((drops.perSecond * length) / SAMPLE_RATE); count > 0; count--) {
      const start = Math.floor(random() * length)
      const hertz = atHeight(drops.band, random())
      const level = drops.level * random() ** 3
      const decay = drops.decay * (0.5 + random())
      const place = random()
      const rise = 0.25 * random()
      addGrain(sound, { start, seconds: 7 * decay, decay, attack: 8 / SAMPLE_RATE, level, place }, (share) => {
        return hertz * (1 + 2 * rise * share)
      })
    }
  }
  return sound
}

function hiss(length: number, seed: number): Samples {
  const rumble = highPass(350)
  const noise = periodicNoise(
    length,
    (hertz) => rumble(hertz) / Math.sqrt(1 + (hertz / 7500) ** 4) / Math.sqrt(Math.max(hertz, 200) / 1000),
    seed,
  )
  return noise.map((sample) => sample * HISS_LEVEL)
}
