/** The beds by the names that a session's `ambience` uses. */
import type { Ambience } from '../../../src/core/script/script.ts'
import { brown } from './beds/brown.ts'
import { crickets } from './beds/crickets.ts'
import { drone } from './beds/drone.ts'
import { ocean } from './beds/ocean.ts'
import { pad } from './beds/pad.ts'
import { rain } from './beds/rain.ts'
import { stream } from './beds/stream.ts'
import type { Stereo } from './stereo.ts'

export interface BedRecipe {
  /** One period of that many samples. */
  readonly make: (length: number) => Stereo
  readonly lufs: number
}

/** All lie well under the voice; the player turns them down further. */
export const BEDS: Readonly<Record<Ambience, BedRecipe>> = {
  brown: { make: brown, lufs: -23 },
  rain: { make: rain, lufs: -23 },
  ocean: { make: ocean, lufs: -22 },
  stream: { make: stream, lufs: -23 },
  crickets: { make: crickets, lufs: -25 },
  drone: { make: drone, lufs: -23 },
  pad: { make: pad, lufs: -24 },
}
