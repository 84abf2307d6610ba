/**
 * Measures the time actually practised. The record follows the moments that the playback reports: time counts from a moment
 * at which it plays to the next moment, whatever the position does in between, so that seeking adds nothing and pausing costs
 * nothing.
 */
import type { Seconds } from '../time.ts'
import { UNKNOWN_DAY, type EndReason, type Moment, type PracticeEntry } from './practiceLog.ts'
import { isReadableMoment } from './readableMoment.ts'

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

/** Begins a record at the first moment of a playback. */
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

/**
 * Writes the entry of a practice, which can always be read again: where the clock stood outside of the years that the log reads,
 * its day is unknown. `recordedAt` is the instant of writing in milliseconds since the epoch.
 */
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
    ...whenOf(startedAt),
    active: Math.round((activeBefore + active) * 1000) / 1000,
    endReason,
    origin: 'live',
    recordedAt,
    ...(painBefore === undefined ? {} : { painBefore }),
  }
}

function whenOf(moment: Moment): Pick<PracticeEntry, 'startedAt' | 'utcOffset' | 'timeZone' | 'day'> {
  if (!isReadableMoment(moment)) return { day: UNKNOWN_DAY }
  const { at, utcOffset, timeZone } = moment
  return { startedAt: Math.round(at), utcOffset, ...(timeZone === undefined ? {} : { timeZone }) }
}
