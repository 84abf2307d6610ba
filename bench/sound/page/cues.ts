/** What is raced: a hundred cues about a second apart, never on the same beat of a timer. */

/** How a cue may be sounded; one level of pulses each, a power of two, so that they can be told apart where they overlap. */
export const METHODS = ['window', 'sequencer', 'timeout', 'cuechange', 'tone'] as const
export type Method = (typeof METHODS)[number]

export const CUES = 100
/** Seconds of silence before the first cue, in which everybody gets ready. */
const LEAD = 3

/** Seconds at which a method's cue n is to be heard; each has its own moment, so that none delays another. */
export function cueTime(method: Method, n: number): number {
  return LEAD + n + 0.001 * ((37 * n) % 200) + 0.15 * METHODS.indexOf(method)
}

/** Seconds until all cues have been heard. */
export const RACE_SECONDS = LEAD + CUES + 2

/** Frames per second of the contexts and of the pulses. */
export const RATE = 44_100
export const PULSE_FRAMES = 32
export const PULSE_SECONDS = 0.2
/** Level of the pulses of a method; full level is 1. */
export function levelOf(method: Method): number {
  return 2 ** -(1 + METHODS.indexOf(method))
}
/** Levels between 0 and 1 that the listener tells apart. */
export const LEVELS = 2 ** METHODS.length
/** The bit of the level that a method sets. */
export function bitOf(method: Method): number {
  return METHODS.length - 1 - METHODS.indexOf(method)
}

/** What the app is told to say; its clip and its chime are pulses too. */
export const SENTENCE = 'Pulse.'
export const CHIME = 'bowl'
export const VOICE = 'willow'
/** Where a method's pulse is served; the app finds its own by their names. */
export function pulseUrl(method: Method): string {
  return `/${method}.wav`
}
/** A file with a pulse at each cue of `cuechange`. */
export const MEDIA_URL = '/media.wav'
