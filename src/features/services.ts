/** Everything that the screens get from outside, made once in `app/createServices.ts`. */
import { inject, type InjectionKey } from 'vue'
import type {
  DeviceAbilities,
  FigureLookStore,
  LoadedSession,
  RememberedPainStore,
  SavedIn,
  SessionSource,
  SoundSettingsStore,
  StorageState,
} from '../core/ports.ts'
import type { LogEntry, Moment } from '../core/practice/practiceLog.ts'
import type { ReportOrder, ReportPage } from '../core/practice/reportPage.ts'
import type { PracticeStart } from '../core/practice/recorder.ts'
import type { Frame } from '../core/timeline/frame.ts'
import type { Timeline } from '../core/timeline/timeline.ts'
import type { Seconds, Wake } from '../core/time.ts'

export type { LoadedSession, SessionSource, SessionSummary } from '../core/ports.ts'

export type PlaybackStatus = 'idle' | 'preparing' | 'playing' | 'paused' | 'ended'

/**
 * Why playback stands still or lacks something; each has its sentence in i18n. `elsewhere`: another page of the app plays;
 * `moved`: another page took over, and this one was paused. Playing then means to play here, and the other page stops.
 * `voice-awaited`: it stands before a recorded sentence that cannot be had, and playing tries again; `unreachable`: it goes on
 * without such a sentence.
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
 * What became of the practice: `open` while it runs, `saving` on its way to the log, `kept` in it,
 * `too-short` when it was under 10 s and nothing was written, `not-saved` while it is only in the memory of the page.
 */
export type KeepStatus = 'open' | 'saving' | 'kept' | 'too-short' | 'not-saved'

export interface PlaybackSnapshot {
  readonly status: PlaybackStatus
  readonly frame: Frame
  readonly notice: PlaybackNotice | null
  readonly keep: KeepStatus
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

export interface PlaybackOptions {
  readonly painBefore?: number
  /** The practice that goes on; it stays one entry in the log. */
  readonly unfinished?: UnfinishedPractice
}

/** One run of a timeline. Commands request; the snapshot changes when the transport says so. */
export interface Playback {
  /** The timeline as it is played now. */
  readonly timeline: Timeline
  snapshot(): PlaybackSnapshot
  subscribe(listener: (snapshot: PlaybackSnapshot) => void): () => void
  /** Must be called inside a tap: it makes the audio context. */
  play(): void
  /** As `play`, and does not stand still any more for a sentence that cannot be had. */
  playWithoutVoice(): void
  pause(): void
  seek(position: Seconds): void
  next(): void
  previous(): void
  /** Ends the session early or late; what was practised is kept. Called again while `not-saved`, it tries to keep it once more. */
  end(): void
  /** Goes on at the same place of the same session, loaded at another pace. */
  retime(session: LoadedSession): void
  /** `performance.now()` milliseconds at which a position is heard, for animations; null while it stands still. */
  heardAt(position: Seconds): number | null
  /** What to go on with after an end that came too early; null while the session is open, and after it is done. */
  unfinished(): UnfinishedPractice | null
  dispose(): void
}

/** How safely the record is stored, and what a person can do where it is not. */
export interface PracticeStorage {
  state(): StorageState
  /** Calls back at each change of the state; returns the way to stop. */
  subscribe(listener: (state: StorageState) => void): () => void
  /** Tries once more to store what is only in memory. */
  retry(): Promise<void>
  /** Hands the whole record to the browser as a file; resolves to the name of the file. */
  saveFile(): Promise<string>
}

export interface Services {
  readonly sessions: SessionSource
  /** The log as stored, unread: give it to `practiceReport`. */
  loadLog(): Promise<readonly unknown[]>
  /** The part of the log that bears on the days from an instant on (milliseconds since the epoch), unread. */
  loadLogSince(instant: number): Promise<readonly unknown[]>
  /** The report of the whole log, made where it holds nothing up; rejects as `loadLog` does. */
  loadReport(order: ReportOrder): Promise<ReportPage>
  /** Never rejects: what the store refuses is held in memory, and `storage` says so. */
  addEntry(entry: LogEntry): Promise<SavedIn>
  readonly storage: PracticeStorage
  createPlayback(session: LoadedSession, options: PlaybackOptions): Playback
  /**
   * Calls back, now and whenever it may have changed, with whether the voice of a loaded session can be heard: false where the
   * device has no network and not the first sentences. Returns the way to stop.
   */
  watchVoice(session: LoadedSession, listener: (canBeHeard: boolean) => void): () => void
  readonly soundSettings: SoundSettingsStore
  readonly figureLook: FigureLookStore
  readonly rememberedPain: RememberedPainStore
  readonly abilities: DeviceAbilities
  /**
   * Speaks one sentence in a voice, so that it can be chosen by ear; must be called inside a tap and never while a session runs.
   * False where it cannot be heard now.
   */
  previewVoice(voice: string): Promise<boolean>
  stopPreview(): void
  /** The instant and zone of the device. */
  now(): Moment
  /** Calls back when `now` may have moved on to another minute, day or zone; returns the way to stop. */
  watchTime(listener: (wake: Wake) => void): () => void
  newId(): string
}

export const servicesKey: InjectionKey<Services> = Symbol('services')

/** The services of the app; throws where none were provided, which is a mistake of ours. */
export function useServices(): Services {
  const services = inject(servicesKey)
  if (!services) throw new Error('No services were provided')
  return services
}
