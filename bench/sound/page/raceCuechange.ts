import type { Contestant } from './contestant.ts'
import { cueTime, CUES, MEDIA_URL, pulseUrl } from './cues.ts'
import { listen, onsetsOf } from './listen.ts'
import { loadedHowl } from './raceTimeout.ts'

/**
 * `howl.play()` at the text cues of a media element. A cue is due when the pulse that stands at its place in the file comes
 * out of the element.
 */
export async function raceCuechange(context: AudioContext, onsets: Contestant['onsets']): Promise<Contestant> {
  const howl = await loadedHowl(pulseUrl('cuechange'))
  const element = new Audio(MEDIA_URL)
  const heard = await listen(context.createMediaElementSource(element), 2)
  const track = element.addTextTrack('metadata')
  track.mode = 'hidden'
  for (let n = 0; n < CUES; n++) {
    const at = cueTime('cuechange', n)
    track.addCue(new VTTCue(at, at + 0.1, String(n)))
  }
  track.addEventListener('cuechange', () => {
    if (track.activeCues?.length) howl.play()
  })
  await element.play()
  return { method: 'cuechange', planned: () => onsetsOf(heard, 0), onsets }
}
