/** Waves on a shore: deep noise always, the surge of each swell over it, and the hiss of its foam a moment later. */
import { highPass, periodicNoise } from '../periodicNoise.ts'
import { seededRandom } from '../random.ts'
import { SAMPLE_RATE, type Samples, type Stereo } from '../stereo.ts'

interface Swell {
  /** Seconds into the loop at which the wave breaks. */
  readonly crest: number
  readonly level: number
  readonly seconds: number
}

const SWELLS = 5
const RISE = 0.38
const WASH = 0.85
const FOAM_DELAY = 0.7
const EAR_DELAY = 0.25
/** Swells change so slowly that one value in 64 samples, and straight lines between, are heard as the curve itself. */
const STRIDE = 64

export function ocean(length: number): Stereo {
  const loopSeconds = length / SAMPLE_RATE
  const swells = drawSwells(loopSeconds)
  return {
    left: shore(length, swells, 0, { deep: 11, surge: 13, foam: 15 }),
    right: shore(length, swells, EAR_DELAY, { deep: 12, surge: 14, foam: 16 }),
  }
}

function drawSwells(loopSeconds: number): readonly Swell[] {
  const random = seededRandom(9)
  const apart = loopSeconds / SWELLS
  return Array.from({ length: SWELLS }, (_, index) => ({
    crest: (index + 0.18 * (random() - 0.5)) * apart,
    level: 0.75 + 0.5 * random(),
    seconds: apart * (0.85 + 0.3 * random()),
  }))
}

function shore(
  length: number,
  swells: readonly Swell[],
  delay: number,
  seeds: { readonly deep: number; readonly surge: number; readonly foam: number },
): Samples {
  const bright = highPass(1800)
  const deep = periodicNoise(length, (hertz) => hertz / (hertz + 30) / Math.max(hertz, 40), seeds.deep)
  const surge = periodicNoise(
    length,
    (hertz) => hertz / 300 / (1 + (hertz / 300) ** 2) / (1 + (hertz / 1600) ** 2),
    seeds.surge,
  )
  const foam = periodicNoise(
    length,
    (hertz) => bright(hertz) / Math.sqrt(1 + (hertz / 7000) ** 4) / Math.sqrt(hertz / 1000),
    seeds.foam,
  )
  const surgeLevel = levels(length, (seconds) => heightAt(swells, seconds - delay, length / SAMPLE_RATE))
  const foamLevel = levels(
    length,
    (seconds) => heightAt(swells, seconds - delay - FOAM_DELAY, length / SAMPLE_RATE) ** 1.5,
  )
  return deep.map((sample, i) => {
    const [height, froth] = [surgeLevel[i] ?? 0, foamLevel[i] ?? 0]
    return (
      sample * (0.35 + 0.35 * height) + (surge[i] ?? 0) * (0.1 + 0.75 * height) + (foam[i] ?? 0) * (0.03 + 0.42 * froth)
    )
  })
}

/** The sum of the swells, those of the periods before and after included. */
function heightAt(swells: readonly Swell[], seconds: number, loopSeconds: number): number {
  let height = 0
  for (const { crest, level, seconds: width } of swells) {
    for (const period of [-loopSeconds, 0, loopSeconds]) {
      const phase = (seconds - crest - period) / width
      if (phase <= -RISE || phase >= WASH) continue
      const rising = (0.5 + 0.5 * Math.cos((Math.PI * phase) / RISE)) ** 1.4
      const washing = Math.exp(-3.4 * phase) * (1 - (phase / WASH) ** 4)
      height += level * (phase < 0 ? rising : washing)
    }
  }
  return height
}

function levels(length: number, levelAt: (seconds: number) => number): Samples {
  const points = Array.from({ length: Math.ceil(length / STRIDE) + 1 }, (_, index) =>
    levelAt((index * STRIDE) / SAMPLE_RATE),
  )
  return Float64Array.from({ length }, (_, i) => {
    const from = points[Math.floor(i / STRIDE)] ?? 0
    const to = points[Math.floor(i / STRIDE) + 1] ?? 0
    return from + ((to - from) * (i % STRIDE)) / STRIDE
  })
}
