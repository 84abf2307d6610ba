import type { Seconds } from '../../../src/core/time.ts'

export interface Progress {
  readonly done: number
  readonly total: number
  /** Seconds of speech made so far. */
  readonly speech: Seconds
  /** Letters of the lines done and of all lines: what a line costs goes by its length. */
  readonly lettersDone: number
  readonly lettersTotal: number
  readonly elapsed: Seconds
}

/** One line for the terminal: how many of how many, seconds of speech, and the time left. */
export function progressLine({ done, total, speech, lettersDone, lettersTotal, elapsed }: Progress): string {
  const left = lettersDone > 0 ? (elapsed * (lettersTotal - lettersDone)) / lettersDone : 0
  return `${done} of ${total}  ${speech.toFixed(1)} s of speech  ${timeLeft(left)} left`
}

function timeLeft(seconds: Seconds): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `about ${Math.ceil(seconds / 60)} min`
}
