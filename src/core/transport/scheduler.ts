/** Which sounds are due: every cue of a window is handed out once, with its exact time on the clock. */
import { cuesOn, type Cue, type Timeline, type VoiceCue } from '../timeline/timeline.ts'
import type { Seconds } from '../time.ts'

/**
 * Seconds ahead in which sounds are given to the audio thread. A hidden page may wake only once a minute, so there the window
 * holds two minutes and some (timing reference §4.3). Sentences and chimes stand seconds apart, so that never
 * more than about 120 wait, which is what the audio thread bears with ease.
 */
export const SCHEDULE_WINDOW = { visible: 10, hidden: 130 } as const satisfies Record<string, Seconds>

/** Sounds that begin within this time of the start of a chapter open it. */
const OPENING: Seconds = 0.5

/** The chimes, sentences and breaths that begin in [from, to). */
export function cuesStarting(timeline: Timeline, from: Seconds, to: Seconds): readonly Cue[] {
  return soundCues(timeline).filter((cue) => cue.startTime >= from && cue.startTime < to)
}

/**
 * The sounds to have decoded at a position: the two sentences and the chimes that come next, all that the window hands
 * out, and what the next chapter begins with, to which a tap may lead at any time; decoded sound takes 34 times the room of
 * its file (timing reference §2.5).
 */
export function cuesToDecode(timeline: Timeline, position: Seconds, window: Seconds): readonly Cue[] {
  const coming = soundCues(timeline).filter((cue) => cue.endTime > position)
  const inWindow = coming.filter((cue) => cue.startTime < position + window)
  const nextVoices = coming.filter(({ track }) => track === 'voice').slice(0, 2)
  const nextChime = coming.filter(({ track }) => track !== 'voice').slice(0, 2)
  return [...new Set([...inWindow, ...nextVoices, ...nextChime, ...nextOpening(timeline, position)])]
}

/** The sounds that are heard at once where a tap on Next leads. */
function nextOpening(timeline: Timeline, position: Seconds): readonly Cue[] {
  const next = timeline.chapters.find(({ startTime }) => startTime > position)
  return next ? cuesStarting(timeline, next.startTime, next.startTime + OPENING) : []
}

/** What is said soon after a position is waited for there, so that nobody is led on in silence. */
const SOON: Seconds = 5

/** The sentence that is the first to be heard from a position on; null where nothing is said soon. */
export function firstSentenceFrom(timeline: Timeline, position: Seconds): Cue | null {
  return cuesStarting(timeline, position, position + SOON).find(({ track }) => track === 'voice') ?? null
}

/** The sentence in the middle of which a position lies; null between sentences. */
export function sentenceAt(timeline: Timeline, position: Seconds): VoiceCue | null {
  return cuesOn(timeline, 'voice').find((cue) => cue.startTime < position && position < cue.endTime) ?? null
}

const soundCuesOf = new WeakMap<Timeline, readonly Cue[]>()

/** What may be heard at a time of its own; whether a breath has a tone is for the sound output to know. */
function soundCues(timeline: Timeline): readonly Cue[] {
  const known = soundCuesOf.get(timeline)
  if (known) return known
  const cues = timeline.cues.filter(({ track }) => track === 'voice' || track === 'chime' || track === 'breath')
  soundCuesOf.set(timeline, cues)
  return cues
}
