import type { LocalDate } from '../time.ts'
import { formatDate } from './practiceDay.ts'
import type { Feeling, Practice } from './readEntry.ts'

/** A practice as shown in a list. */
export interface ListedPractice extends Practice {
  /** Its practice day; null where that is unknown. */
  readonly date: LocalDate | null
  /** 0–10, as said last; null if nobody said. */
  readonly painAfter: number | null
  /** The latest note; null if there is none. */
  readonly note: string | null
  /** Ahead of the clock of the device. */
  readonly isFuture: boolean
}

type Feedback = Pick<ListedPractice, 'painAfter' | 'note'>

const NO_FEEDBACK: Feedback = { painAfter: null, note: null }

/** Lists practices, newest first, each with the feedback given afterwards. */
export function listPractices(
  practices: readonly Practice[],
  feelings: readonly Feeling[],
  future: ReadonlySet<Practice>,
): readonly ListedPractice[] {
  const feedback = latestFeedback(feelings)
  return [...practices].sort(newestFirst).map((practice) => {
    const { painAfter, note } = feedback.get(practice.id) ?? NO_FEEDBACK
    // Spread last: in V8, adding fields to a copy takes ten times as long.
    return {
      date: practice.day === null ? null : formatDate(practice.day),
      painAfter,
      note: note === '' ? null : note,
      isFuture: future.has(practice),
      ...practice,
    }
  })
}

/** The latest feedback on each practice; pain and note may come from different entries. */
function latestFeedback(feelings: readonly Feeling[]): ReadonlyMap<string, Feedback> {
  const feedback = new Map<string, Feedback>()
  for (const { target, painAfter, note } of [...feelings].sort(oldestFirst)) {
    const previous = feedback.get(target) ?? NO_FEEDBACK
    feedback.set(target, { painAfter: painAfter ?? previous.painAfter, note: note ?? previous.note })
  }
  return feedback
}

function oldestFirst(one: Feeling, other: Feeling): number {
  return one.recordedAt - other.recordedAt || compareIds(one.id, other.id)
}

/**
 * By day (an unknown one before all others), then by start (a bare date before all starts of its day), then by id, so that the
 * order never depends on the log.
 */
function newestFirst(one: Practice, other: Practice): number {
  return (
    (other.day ?? 0) - (one.day ?? 0) || (other.startedAt ?? 0) - (one.startedAt ?? 0) || compareIds(other.id, one.id)
  )
}

function compareIds(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
