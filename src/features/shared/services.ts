/** Everything that the screens get from outside, made once in `app/createServices.ts`. */
import { inject, type InjectionKey } from 'vue'
import type { DeviceCapabilities } from '../../core/deviceCapabilities.ts'
import type { LoggedError } from '../../core/errorLog.ts'
import type { FigureLookStore } from '../../core/person/figureLook.ts'
import type { Playback, PlaybackOptions } from '../../core/playback/playback.ts'
import type { SavedIn, StorageState } from '../../core/practice/bufferedRepository.ts'
import type { RememberedPainStore } from '../../core/practice/painAnswer.ts'
import type { LoadedSession, SessionSource } from '../../core/session/sessionSource.ts'
import type { SoundSettingsStore } from '../../core/sound/soundSettings.ts'
import type { LogEntry, Moment } from '../../core/practice/practiceLog.ts'
import type { ReportRequest, ReportPage } from '../../core/practice/reportPage.ts'
import type { Wake } from '../../core/time.ts'

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
  loadReport(order: ReportRequest): Promise<ReportPage>
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
  readonly abilities: DeviceCapabilities
  /**
   * Speaks one sentence in a voice, so that it can be chosen by ear; must be called inside a tap and never while a session runs.
   * False where it cannot be heard now.
   */
  previewVoice(voice: string): Promise<boolean>
  stopPreview(): void
  /** What went wrong lately on this device, oldest first. */
  loadErrors(): Promise<readonly LoggedError[]>
  /** Copies a text; must be called inside a tap. False where the browser refuses. */
  copyText(text: string): Promise<boolean>
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
