import { readFileSync } from 'node:fs'
import type { Timeline } from '../../src/core/timeline/timeline.ts'
import type { EnginePage } from './engine.ts'

/** What the probe in the page saw. Clocks are seconds of the audio context, `now` and `at` the page's `performance.now()`. */
export interface Seen {
  readonly now: number
  readonly starts: readonly { readonly when: number; readonly offset: number; readonly seconds: number }[]
  readonly samples: readonly { readonly at: number; readonly clock: number; readonly scale: number }[]
}

const script = readFileSync(new URL('probe.js', import.meta.url), 'utf8')

/** Two lengths of a clip, by the manifest and by the decoder, differ by less than this. */
const CLIP_TOLERANCE = 0.1

/** Puts the probe into the page as it is now; a page that is opened anew has none. */
export async function installProbe(page: EnginePage): Promise<void> {
  await page.evaluate(`(() => { ${script} })()`)
}

export async function seenIn(page: EnginePage): Promise<Seen> {
  const seen = await page.evaluate('({ now: performance.now(), starts: meruProbe.starts, samples: meruProbe.samples })')
  return seen as Seen
}

/**
 * The context time at which position 0 of a session was planned; NaN before the first sentence. A sound does not say which
 * sentence it is, and WebKit leaves silence at the ends of a clip: the zero that explains the most sounds is the right one.
 */
export function zeroOf({ starts }: Seen, { cues }: Timeline): number {
  const sentences = cues.filter(({ track }) => track === 'voice')
  const zeros = starts.flatMap(({ when, offset, seconds }) =>
    sentences
      .filter((cue) => Math.abs(cue.endTime - cue.startTime - seconds) < CLIP_TOLERANCE)
      .map((cue) => when - offset - cue.startTime),
  )
  const votes = (zero: number) => zeros.filter((other) => Math.abs(other - zero) < 0.01).length
  return zeros.toSorted((a, b) => votes(b) - votes(a))[0] ?? NaN
}
