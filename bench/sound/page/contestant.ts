import type { Method } from './cues.ts'

/** One method at its work. Frames are those of the context in which it sounds. */
export interface Contestant {
  readonly method: Method
  /** Frames at which its cues are due; asked for when the race is over. */
  readonly planned: () => readonly number[]
  readonly onsets: () => readonly number[]
}
