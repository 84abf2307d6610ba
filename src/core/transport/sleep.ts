/** Tells a sleeping device from a late timer: in sleep the monotonic clock runs on while the audio clock is stopped. */
import type { Seconds } from '../time.ts'

/** Two clocks read at the same moment. */
export interface ClockReading {
  readonly monotonic: Seconds
  readonly audio: Seconds
}

/** Ahead by more than this, the device slept; a stalled host makes less of it (timing reference §3, architecture "Rehearse"). */
const LONGEST_STALL: Seconds = 5

/** True if between two readings monotonic time ran more than 5 s ahead of the audio clock. */
export function hasSlept(before: ClockReading, now: ClockReading): boolean {
  return now.monotonic - before.monotonic - (now.audio - before.audio) > LONGEST_STALL
}
