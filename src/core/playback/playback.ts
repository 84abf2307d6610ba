import type { PracticeStart } from '../practice/recorder.ts'
import type { Seconds } from '../time.ts'
import type { Frame } from '../timeline/frame.ts'
import type { Chapter, Timeline } from '../timeline/timeline.ts'
import type { TransportCommand } from '../transport/transport.ts'

type PlaybackStatus = 'idle' | 'preparing' | 'playing' | 'paused' | 'ended'

/**
 * Why playback is paused or what it lacks; each has its sentence in i18n. `elsewhere`: another page of the app plays; `moved`:
 * another page took over, and this one was paused. To play then means to play here, and the other page stops.
 * `voice-awaited`: it is paused before a recorded sentence that cannot be had, and `play` tries again; `unreachable`: it
 * continues without such a sentence.
 */
export type PlaybackNotice =
  | 'no-sound'
  | 'clip-missing'
  | 'unreachable'
  | 'voice-awaited'
  | 'interrupted'
  | 'asleep'
  | 'elsewhere'
  | 'moved'
  | 'not-saved'

/**
 * What became of the practice: `open` while it runs, `saving` on its way to the log, `saved` in it,
 * `too-short` when it was under 10 s and nothing was written, `not-saved` while it is only in the memory of the page.
 */
export type SaveStatus = 'open' | 'saving' | 'saved' | 'too-short' | 'not-saved'

export interface PlaybackSnapshot {
  readonly status: PlaybackStatus
  readonly frame: Frame
  readonly notice: PlaybackNotice | null
  readonly saveStatus: SaveStatus
  /** Id of the practice entry once the playback has ended and it is in the log, or waits in memory to get there. */
  readonly practiceId: string | null
  /** The session was ended before it was done, and can be gone on with. */
  readonly isUnfinished: boolean
}

/** A practice that was ended before it was done, with what is needed to go on with it as the same one. */
export interface UnfinishedPractice {
  /** As it began, with what was practised until it was ended. */
  readonly start: PracticeStart
  /** The part of the session that was practised, 0–1. */
  readonly practised: number
  /** The newest stamp that it has in the log or the journal, in milliseconds since the epoch. */
  readonly stampedAt: number
  /** Where it goes on: where it was ended, or where a jump led from if that brought the end. */
  readonly position: Seconds
}

/** What a playback plays, and how it is named: a session, or anything else that has a timeline. */
export interface PlaybackContent {
  readonly timeline: Timeline
  /** What a lock screen shows during a chapter. */
  readonly describe: (chapter: Chapter) => { readonly title: string; readonly album: string }
  /** What the log says that it was. */
  readonly entry: Pick<PracticeStart, 'session' | 'title' | 'regions'>
}

export interface PlaybackOptions {
  readonly painBefore?: number
  /** The practice that goes on; it stays one entry in the log. */
  readonly unfinished?: UnfinishedPractice
}

/**
 * Everything that can be asked of a playback. Each is carried out by the transport's reducer; one that concerns the practice
 * alone would be added here.
 */
export type PlaybackCommand = TransportCommand

/** True for a command that leads to playing where the playback is in this state. */
export function isRequestToPlay({ type }: PlaybackCommand, { status }: PlaybackSnapshot): boolean {
  if (type === 'togglePause') return status !== 'playing' && status !== 'preparing'
  return type === 'play' || type === 'playWithoutVoice'
}

/** One run of a timeline. Commands request; the snapshot changes when the transport says so. */
export interface Playback {
  /** The timeline as it is played now. */
  readonly timeline: Timeline
  snapshot(): PlaybackSnapshot
  subscribe(listener: (snapshot: PlaybackSnapshot) => void): () => void
  /** What was practised before `end` is saved; sent again while `not-saved`, it tries once more. */
  send(command: PlaybackCommand): void
  /** `performance.now()` milliseconds at which a position is heard, for animations; null while nothing is heard. */
  heardAt(position: Seconds): number | null
  /** What to go on with after an end that came too early; null while the session is open, and after it is done. */
  unfinished(): UnfinishedPractice | null
  dispose(): void
}
