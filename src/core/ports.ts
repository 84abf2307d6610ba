/** What core and the screens ask of the world; `platform/` implements it. */
import type { FigureLook } from './look/figureLook.ts'
import type { RememberedPain } from './practice/painAnswer.ts'
import type { LogEntry, PracticeEntry } from './practice/practiceLog.ts'
import type { Catalogue, Pose, Region } from './session/catalogue.ts'
import type { SessionScript } from './session/script.ts'
import type { SoundSettings } from './session/soundSettings.ts'
import type { Pace } from './timeline/pace.ts'
import type { Cue, Side, Timeline } from './timeline/timeline.ts'
import type { Clock, Seconds } from './time.ts'

/** Seconds that a sentence takes, whichever of the built-in voices speaks it; undefined without a clip. */
export type ClipSeconds = (text: string) => Seconds | undefined

/** What the lists show of a session without loading its script. */
export interface SessionSummary {
  readonly id: string
  /** BCP 47 tag of the language in which it is written. */
  readonly lang: string
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
  readonly firstSide: Side
  /** 1 where the speech did not fit the pace that was wished for. */
  readonly pace: Pace
}

/** How a person wants a session to be made ready. */
export interface LoadOptions {
  readonly firstSide?: Side
  /** Where the speech does not fit a quick pace, the session comes as it was written. */
  readonly pace?: Pace
}

export interface SessionSource {
  list(): readonly SessionSummary[]
  /** Rejects with a sentence for a person if the id is unknown or the script does not compile. */
  load(id: string, options?: LoadOptions): Promise<LoadedSession>
  catalogue(): Promise<Catalogue>
}

/** An unfinished practice, rewritten every 5 s so that a killed tab loses at most that much. Each practice has its own row. */
export interface JournalRow {
  readonly entry: PracticeEntry
  readonly position: Seconds
  /** Whether `OpenPages` can tell if the page that wrote the row is still open; absent in rows of older versions. */
  readonly isTraceable?: boolean
}

/** The practice log. Every promise resolves only once the store has it; rejects with the store's error. */
export interface PracticeRepository {
  /** The log as it was stored: unknown until read, so a damaged row can be quarantined and never throws. */
  entries(): Promise<readonly unknown[]>
  /** Number of entries in the log. */
  count(): Promise<number>
  /**
   * The entries that bear on the days from an instant on (milliseconds since the epoch): practices that began since, all rests,
   * and what was said of these or takes them back. May hold more, never less.
   */
  entriesSince(instant: number): Promise<readonly unknown[]>
  /** Of two entries with one id the later `recordedAt` stays, so adding the same entry again changes nothing. */
  add(entry: LogEntry): Promise<void>
  /** Rewrites the row of the entry's id. */
  writeJournal(row: JournalRow): Promise<void>
  /** The rows of all unfinished practices; a damaged one is left out. */
  journal(): Promise<readonly JournalRow[]>
  /** Moves a practice from the journal into the log in one transaction, as `add` does; null only removes its row. */
  closeJournal(practiceId: string, entry: PracticeEntry | null): Promise<void>
}

/** Where an entry is after it was given to be saved: in the store, or only in the memory of this page. */
export type SavedIn = 'store' | 'memory'

/**
 * Why the store takes nothing: `refused` where the browser lets the page store nothing at all, `full` where there is no room,
 * `unavailable` where it does not answer just now.
 */
export type StorageProblem = 'refused' | 'full' | 'unavailable'

export interface StorageState {
  /** What went wrong with the last access; null while the store works, and before it was first used. */
  readonly problem: StorageProblem | null
  /** Entries that are only in the memory of this page. */
  readonly unsaved: readonly LogEntry[]
  /** Something would be lost if the page closed now: an entry, or a practice under way whose journal is refused. */
  readonly isAtRisk: boolean
}

/**
 * The practice log as the app uses it: what the store refuses is held in the memory of the page, is part of `storage`, and is
 * moved into the store as soon as that takes it.
 */
export interface BufferedPracticeRepository {
  /**
   * The log as it was stored, with what is only in memory. Rejects with the store's error where it cannot be read; where the
   * browser lets the page store nothing, what is in memory is all there is.
   */
  entries(): Promise<readonly unknown[]>
  /** As `entries`, for the days from an instant on. */
  entriesSince(instant: number): Promise<readonly unknown[]>
  /** As `entries`, but only their number. */
  count(): Promise<number>
  /** Never rejects, and says where the entry is. */
  add(entry: LogEntry): Promise<SavedIn>
  /** Never rejects; a row that the store refuses is held in memory. */
  writeJournal(row: JournalRow): Promise<void>
  /** Moves a practice from the journal into the log; null only removes its row. Never rejects, and says where the entry is. */
  closeJournal(practiceId: string, entry: PracticeEntry | null): Promise<SavedIn>
  storage(): StorageState
  /** Calls back at each change of `storage`; returns the way to stop. */
  subscribe(listener: (state: StorageState) => void): () => void
  /** Tries to move into the store what is only in memory; never rejects. */
  retry(): Promise<void>
}

/** What the pages of the app that are open on this device know of each other. */
export interface OpenPages {
  /** Marks a practice as under way in this page until it is released or the page is gone; null where nobody could tell. */
  hold(practiceId: string): (() => void) | null
  /** Ids of the practices under way in any open page; null where the browser cannot tell. Never rejects. */
  underWay(): Promise<ReadonlySet<string> | null>
  /**
   * Claims the right to play, which one page has at a time; a page that is gone or frozen does not keep it. Resolves to null
   * where another page plays. Never rejects: where no page can know of another, each has the right.
   */
  claimPlaying(claim: PlayingClaim): Promise<PlayingRight | null>
}

export interface PlayingClaim {
  /** Takes the right away from the page that has it. */
  readonly takeOver: boolean
  /** Calls back when another page has taken the right over. */
  readonly onLost: () => void
}

export interface PlayingRight {
  /** Resolves once another page can have it. */
  release(): Promise<void>
}

/**
 * What keeps the sound from being heard: `no-sound` where the browser gives none, `clip-missing` where nobody recorded a line,
 * `unreachable` where a recorded sentence is due and cannot be had now,
 * `interrupted` where it stopped from outside: a call, another app, and headphones pulled out where the system stops it for that.
 */
export type SoundTrouble = 'no-sound' | 'clip-missing' | 'unreachable' | 'interrupted'

/** Settings of this device: read at once, changed at any time, part by part; a listener is told every change. */
export interface SettingsStore<T> {
  get(): T
  change(part: Partial<T>): void
  subscribe(listener: (settings: T) => void): () => void
}

/** How it sounds; changed also while a session plays. */
export type SoundSettingsStore = SettingsStore<SoundSettings>

/** How the drawn person looks. */
export type FigureLookStore = SettingsStore<FigureLook>

/** What was said of the pain last. */
export type RememberedPainStore = SettingsStore<RememberedPain>

/** What the device can beside playing sound; where it cannot, the screens do not offer it. */
export interface DeviceAbilities {
  /** It can speak a text by itself. */
  readonly hasVoice: boolean
  /** True if one of its voices speaks a language (BCP 47 tag); the list of voices may take a second to come. */
  canSpeak(lang: string): Promise<boolean>
  readonly canVibrate: boolean
  /** It lets a page choose whether the person's own music plays on. */
  readonly canPlayOverMusic: boolean
}

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
  /** True if all of these cues could begin at once; a sound that cannot be had is not waited for, a recorded sentence is. */
  isReady(cues: readonly Cue[]): boolean
  /**
   * Makes them ready before anything else. Resolves once they are or cannot be, after `patience` at the latest: to false where a
   * recorded sentence among them cannot be had by then. Never rejects.
   */
  load(cues: readonly Cue[], patience: Seconds): Promise<boolean>
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
  /** Lets the clock run on and fades in; what could not be had is asked for again. */
  resume(): Promise<void>
  /** Milliseconds of `performance.now()` at which a clock time is heard. */
  heardAt(clockTime: Seconds): number
  onTrouble(listener: (trouble: SoundTrouble) => void): void
  /** Calls back whenever a recorded sentence begins to be heard. */
  onSpoken(listener: () => void): void
  /** Lets what sounds ring out and gives everything back. */
  close(): void
}
