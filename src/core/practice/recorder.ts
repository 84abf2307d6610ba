/**
 * Measures the time actually practised. The record follows the moments that the playback reports: time counts from a moment
 * at which it plays to the next moment, whatever the position does in between, so that seeking adds nothing and pausing costs
 * nothing.
 */
import type { Seconds } from '../time.ts'
import type { EndReason, Moment, PracticeEntry } from './practiceLog.ts'

/** The state of the playback from `at` (monotonic time) on. */
export interface PlaybackMoment {
  readonly status: 'playing' | 'paused' | 'ended'
  readonly at: Seconds
  /** Position in the timeline. */
  readonly position: Seconds
}

export interface PracticeRecord {
  readonly moment: PlaybackMoment
  /** Time played so far, without pauses; never more than the monotonic time elapsed. */
  readonly active: Seconds
}

/** What is known of a practice when it starts. */
export interface PracticeStart {
  /** Id of the entry: one per run, so that it is never saved twice. */
  readonly id: string
  readonly startedAt: Moment
  /** Minutes after local midnight at which the person's day begins. */
  readonly dayStart: number
  /** Length of the timeline. */
  readonly planned: Seconds
  readonly session: string
  readonly title: string
  readonly regions: readonly string[]
  /** Time practised before it was ended and resumed. */
  readonly activeBefore?: Seconds
  /** 0–10. */
  readonly painBefore?: number
}

/** Minimum time for a practice to be saved: tapping Start by mistake is not a practice. The shortest that §1.4 (2) of the reliability specification counts. */
const MIN_PRACTICE_SECONDS: Seconds = 10

/** Starts a record at the first moment of a playback. */
export function startRecord(moment: PlaybackMoment): PracticeRecord {
  return { moment, active: 0 }
}

/**
 * Adds the next moment. A clock that runs backwards adds nothing; after `ended` nothing more is added.
 * The caller has to exclude time during which the device slept, by reporting `paused` at the last moment before.
 */
export function recordPractice(record: PracticeRecord, moment: PlaybackMoment): PracticeRecord {
  if (record.moment.status === 'ended') return record
  const played = record.moment.status === 'playing' ? Math.max(0, moment.at - record.moment.at) : 0
  return { moment, active: record.active + played }
}

/** Creates the log entry of a practice; `recordedAt` is the instant of writing in milliseconds since the epoch. */
export function practiceEntry(
  start: PracticeStart,
  active: Seconds,
  endReason: EndReason,
  recordedAt: number,
): PracticeEntry {
  const { startedAt, activeBefore = 0, painBefore, ...rest } = start
  return {
    kind: 'practice',
    ...rest,
    startedAt: Math.round(startedAt.at),
    utcOffset: startedAt.utcOffset,
    ...(startedAt.timeZone === undefined ? {} : { timeZone: startedAt.timeZone }),
    active: Math.round((activeBefore + active) * 1000) / 1000,
    endReason,
    origin: 'live',
    recordedAt,
    ...(painBefore === undefined ? {} : { painBefore }),
  }
}

/** True if an entry is long enough to be saved: at least ten seconds. */
export function isLongEnoughToSave(entry: PracticeEntry): boolean {
  return entry.active >= MIN_PRACTICE_SECONDS
}
