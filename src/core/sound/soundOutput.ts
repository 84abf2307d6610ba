import type { Clock, Seconds } from '../time.ts'
import type { Cue, Timeline } from '../timeline/timeline.ts'

/**
 * What keeps the sound from being heard: `no-sound` where the browser gives none, `clip-missing` where a sound cannot be had,
 * `interrupted` where it stopped from outside: a call, another app, and headphones pulled out where the system stops it for that.
 */
export type SoundTrouble = 'no-sound' | 'clip-missing' | 'interrupted'

/** The loudspeaker: everything timed is given to it ahead, with its exact time on its own clock. */
export interface SoundOutput {
  /** Runs while sound runs and stands still while it is suspended. */
  readonly clock: Clock
  /**
   * Makes and starts the audio and gets ready what is heard first, for which it waits 2 s at most; must be called inside a tap.
   * Never rejects: without sound the clock runs all the same.
   */
  start(first: readonly Cue[]): Promise<void>
  /** Fetches and decodes what these cues need, so that they can begin on time. */
  prepare(cues: readonly Cue[]): void
  /** True if all of these cues could begin at once. */
  isReady(cues: readonly Cue[]): boolean
  /** Resolves once they are ready, before anything else is made so, or cannot be; after 2 s at the latest. Never rejects. */
  load(cues: readonly Cue[]): Promise<void>
  /**
   * From now on position p of the timeline is heard at `clockTime + (p - position)`. Called after every jump and before what
   * is heard from there is scheduled.
   */
  anchor(position: Seconds, clockTime: Seconds): void
  /** Sounds a cue from `offset` seconds into it at the clock time `when`. A cue whose time has passed is left out. */
  schedule(cue: Cue, when: Seconds, offset: Seconds): void
  /** Cancels what has not begun and fades what sounds. */
  silence(): void
  /** The timeline was compiled at another pace; called before it is anchored anew. */
  retime(timeline: Timeline): void
  /** Fades out and stops the clock; what is scheduled stays scheduled. */
  suspend(): Promise<void>
  /** Lets the clock run on and fades in. */
  resume(): Promise<void>
  /** Milliseconds of `performance.now()` at which a clock time is heard. */
  heardAt(clockTime: Seconds): number
  onTrouble(listener: (trouble: SoundTrouble) => void): void
  /** Lets what sounds ring out and gives everything back. */
  close(): void
}
