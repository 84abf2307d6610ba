import type { Clock, Seconds } from '../time.ts'
import type { Cue, Timeline } from '../timeline/timeline.ts'

/**
 * Why sound cannot be heard: `no-sound` if the browser provides none, `clip-missing` if nobody recorded a line, `unreachable` if a
 * recorded sentence is due and cannot be loaded now, `interrupted` if something else stopped it: a call, another app, or unplugged headphones on systems that pause for that.
 */
export type SoundTrouble = 'no-sound' | 'clip-missing' | 'unreachable' | 'interrupted'

/** The sound output: cues are scheduled ahead, at exact times on its own clock. */
export interface SoundOutput {
  /** Runs while audio runs and stops while it is suspended. */
  readonly clock: Clock
  /**
   * Creates and starts the audio and loads the first cues, waiting at most 2 s; must be called in a user gesture.
   * Never rejects: without sound the clock still runs.
   */
  start(first: readonly Cue[]): Promise<void>
  /** Fetches and decodes the sounds of these cues, so that they can start on time. */
  prepare(cues: readonly Cue[]): void
  /** True if all of these cues could start immediately; a sound that cannot be had is not waited for, a recorded sentence is. */
  isReady(cues: readonly Cue[]): boolean
  /**
   * Loads these cues before any others. Resolves once they are ready or have failed, after `patience` at the latest: to false if a
   * recorded sentence among them cannot be loaded by then. Never rejects.
   */
  load(cues: readonly Cue[], patience: Seconds): Promise<boolean>
  /**
   * From now on, position p of the timeline is heard at `clockTime + (p - position)`. Called after every seek, before cues are
   * scheduled from there.
   */
  anchor(position: Seconds, clockTime: Seconds): void
  /** Schedules a cue at clock time `when`, starting `offset` seconds into it. A cue whose time has passed is dropped. */
  schedule(cue: Cue, when: Seconds, offset: Seconds): void
  /** Cancels pending cues and fades out those that are playing. */
  silence(): void
  /** Replaces the timeline, compiled at another pace; called before it is anchored again. */
  retime(timeline: Timeline): void
  /** Fades out and stops the clock; scheduled cues remain scheduled. */
  suspend(): Promise<void>
  /** Restarts the clock and fades in; what failed to load is requested again. */
  resume(): Promise<void>
  /** The time, in milliseconds of `performance.now()`, at which a clock time is heard. */
  heardAt(clockTime: Seconds): number
  onTrouble(listener: (trouble: SoundTrouble) => void): void
  /** Calls back whenever a recorded sentence begins to be heard. */
  onSpoken(listener: () => void): void
  /** Lets playing sounds ring out, then releases all resources. */
  close(): void
}

/** A sound output whose start has been decided: audible, or silent where the browser provides no sound. */
export type PlayingOutput = Omit<SoundOutput, 'start' | 'onTrouble' | 'onSpoken'>
