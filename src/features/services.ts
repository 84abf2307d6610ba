/** Everything that the screens get from outside, made once in `app/createServices.ts`. */
import { inject, type InjectionKey } from 'vue'
import type { Catalogue, Pose, Region } from '../core/session/catalogue.ts'
import type { LogEntry, Moment } from '../core/practice/practiceLog.ts'
import type { SessionScript } from '../core/session/script.ts'
import type { Frame } from '../core/timeline/frame.ts'
import type { Side, Timeline } from '../core/timeline/timeline.ts'
import type { Seconds } from '../core/time.ts'

/** What the lists show of a session without loading its script. */
export interface SessionSummary {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly regions: readonly Region[]
  readonly kind: SessionScript['kind']
  readonly level: number
  readonly positions: SessionScript['positions']
  readonly props: SessionScript['props']
  readonly minutes: number
  /** The pose whose picture stands for the session. */
  readonly keyPose: string
}

/** A session ready to be shown or played. */
export interface LoadedSession {
  readonly script: SessionScript
  readonly timeline: Timeline
  readonly poses: ReadonlyMap<string, Pose>
}

export interface SessionSource {
  list(): readonly SessionSummary[]
  /** Rejects with a sentence for a person if the id is unknown or the script does not compile. */
  load(id: string, options?: { readonly firstSide?: Side }): Promise<LoadedSession>
  catalogue(): Promise<Catalogue>
}

export type PlaybackStatus = 'idle' | 'preparing' | 'playing' | 'paused' | 'ended'

/** Why playback stands still or lacks something; each has its sentence in i18n. */
export type PlaybackNotice = 'no-sound' | 'clip-missing' | 'not-saved'

/**
 * What became of the practice: `open` while it runs, `saving` on its way to the log, `kept` in it,
 * `too-short` when it was under 10 s and nothing was written, `not-saved` when the store refused it.
 */
export type KeepStatus = 'open' | 'saving' | 'kept' | 'too-short' | 'not-saved'

export interface PlaybackSnapshot {
  readonly status: PlaybackStatus
  readonly frame: Frame
  readonly notice: PlaybackNotice | null
  readonly keep: KeepStatus
  /** Id of the practice entry in the log once the playback has ended and was kept. */
  readonly practiceId: string | null
}

/** One run of a timeline. Commands request; the snapshot changes when the transport says so. */
export interface Playback {
  readonly timeline: Timeline
  snapshot(): PlaybackSnapshot
  subscribe(listener: (snapshot: PlaybackSnapshot) => void): () => void
  /** Must be called inside a tap: it makes the audio context. */
  play(): void
  pause(): void
  seek(position: Seconds): void
  next(): void
  previous(): void
  /** Ends the session early or late; what was practised is kept. Called again while `not-saved`, it tries to keep it once more. */
  end(): void
  /** `performance.now()` milliseconds at which a position is heard, for animations; null while it stands still. */
  heardAt(position: Seconds): number | null
  dispose(): void
}

export interface Services {
  readonly sessions: SessionSource
  /** The log as stored, unread: give it to `practiceReport`. */
  loadLog(): Promise<readonly unknown[]>
  addEntry(entry: LogEntry): Promise<void>
  createPlayback(session: LoadedSession, options: { readonly painBefore?: number }): Playback
  /** The instant and zone of the device. */
  now(): Moment
  newId(): string
}

export const servicesKey: InjectionKey<Services> = Symbol('services')

/** The services of the app; throws where none were provided, which is a mistake of ours. */
export function useServices(): Services {
  const services = inject(servicesKey)
  if (!services) throw new Error('No services were provided')
  return services
}
