import { Howl } from 'howler'
import type { Contestant } from './contestant.ts'
import { cueTime, CUES, pulseUrl, RATE } from './cues.ts'

/** The usual way: `howl.play()` from a timer, each set once to the time at which its cue is due. */
export async function raceTimeout(context: AudioContext, onsets: Contestant['onsets']): Promise<Contestant> {
  const howl = await loadedHowl(pulseUrl('timeout'))
  const zero = context.currentTime
  const times = Array.from({ length: CUES }, (_, n) => cueTime('timeout', n))
  for (const at of times) setTimeout(() => howl.play(), at * 1000)
  return { method: 'timeout', planned: () => times.map((at) => Math.round((zero + at) * RATE)), onsets }
}

/** A Howl that is ready to be played. */
export function loadedHowl(url: string): Promise<Howl> {
  return new Promise((resolve, reject) => {
    const howl: Howl = new Howl({
      src: [url],
      onload: () => resolve(howl),
      onloaderror: () => reject(new Error(`No sound at ${url}`)),
    })
  })
}
