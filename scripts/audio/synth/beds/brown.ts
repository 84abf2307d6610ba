import { highPass, periodicNoise } from '../periodicNoise.ts'
import type { Stereo } from '../stereo.ts'

/** Deep even noise. Falls a little less than 1/f, so that a telephone's speaker, which has no bass, still gives some of it. */
export function brown(length: number): Stereo {
  const rumble = highPass(45)
  const amplitude = (hertz: number) => rumble(hertz) / Math.max(hertz, 20) ** 0.85
  return { left: periodicNoise(length, amplitude, 1), right: periodicNoise(length, amplitude, 2) }
}
