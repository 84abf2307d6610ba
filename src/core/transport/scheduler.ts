/** Which sounds are due: every cue of a window is handed out once, with its exact time on the clock. */
import type { Cue, Timeline } from '../timeline/timeline.ts'
import type { Seconds } from '../time.ts'

/** Seconds ahead in which sounds are given to the audio thread while the page is visible (timing reference §4.3). */
export const WINDOW: Seconds = 10

/** Seconds ahead in which clips are fetched and decoded. */
export const DECODE_AHEAD: Seconds = 30

/** The chimes and sentences that begin in [from, to). */
export function cuesStarting(timeline: Timeline, from: Seconds, to: Seconds): readonly Cue[] {
  return soundCues(timeline).filter((cue) => cue.startTime >= from && cue.startTime < to)
}

/** The sentence in the middle of which a position lies, to be heard from there on; a chime that has begun is left alone. */
export function sentenceAt(timeline: Timeline, position: Seconds): Cue | null {
  return (
    timeline.cues.find((cue) => cue.track === 'voice' && cue.startTime < position && position < cue.endTime) ?? null
  )
}

function soundCues(timeline: Timeline): readonly Cue[] {
  return timeline.cues.filter(({ track }) => track === 'voice' || track === 'chime')
}
