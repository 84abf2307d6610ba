/** The append-only practice log. Everything else about the past is computed from it. */
import type { LocalDate, Seconds } from '../time.ts'

export type EndReason = 'done' | 'user' | 'pain' | 'interrupted'
export type EntryOrigin = 'live' | 'backfill' | 'import'
export type RestReason = 'planned' | 'flare' | 'ill' | 'travel' | 'pause' | 'care'

interface EntryBase {
  /** UUIDv7 or another 128-bit random id. */
  readonly id: string
  /** Milliseconds since the epoch at which the entry was written. */
  readonly recordedAt?: number
}

/** What an entry holds in place of its day where the clock of the device stood so wrong that nobody can tell. */
export const UNKNOWN_DAY = 'unknown'

/** One practice. `startedAt` with its offset, or for imports a bare `day`. */
export interface PracticeEntry extends EntryBase {
  readonly kind: 'practice'
  /** Whole milliseconds since the epoch (UTC). */
  readonly startedAt?: number
  readonly day?: LocalDate | typeof UNKNOWN_DAY
  /** Minutes east of UTC at that moment. */
  readonly utcOffset?: number
  /** IANA zone name; information only. */
  readonly timeZone?: string
  /** Minutes after local midnight at which the person's day began when the entry was written. */
  readonly dayStart?: number
  readonly planned: Seconds
  /** Time actually practised, without pauses. */
  readonly active: Seconds
  readonly endReason?: EndReason
  readonly origin?: EntryOrigin
  /** Id and title of the session at that time. */
  readonly session?: string
  readonly title?: string
  readonly regions?: readonly string[]
  /** 0–10. */
  readonly painBefore?: number
}

/** Feedback on a practice, given afterwards; the latest counts. */
export interface FeelingEntry extends EntryBase {
  readonly kind: 'feeling'
  /** Id of the practice. */
  readonly target: string
  /** 0–10. */
  readonly painAfter?: number
  readonly note?: string
}

interface RestEntry extends EntryBase {
  readonly kind: 'rest'
  /** Dates, inclusive; `to: null` for an open-ended rest. */
  readonly from: LocalDate
  readonly to: LocalDate | null
  readonly reason: RestReason
}

/** Removes the target entry, even if it arrives first. */
interface VoidEntry extends EntryBase {
  readonly kind: 'void'
  readonly target: string
}

export type LogEntry = PracticeEntry | FeelingEntry | RestEntry | VoidEntry

/** An instant with its UTC offset. */
export interface Moment {
  /** Milliseconds since the epoch (UTC). */
  readonly at: number
  /** Minutes east of UTC. */
  readonly utcOffset: number
  readonly timeZone?: string
}
