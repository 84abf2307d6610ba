import type { LocalDate } from '../time.ts'
import { formatDate } from './practiceDay.ts'
import type { Feeling, Practice } from './readEntry.ts'

/** A practice as a list shows it. */
export interface ListedPractice extends Practice {
  /** Its practice day; null where that is unknown. */
  readonly date: LocalDate | null
  /** 0–10, as said last; null if nobody said. */
  readonly painAfter: number | null
  /** As written last; null where nothing is. */
  readonly note: string | null
  /** Ahead of the clock of the device. */
  readonly isFuture: boolean
}

type Said = Pick<ListedPractice, 'painAfter' | 'note'>

const nothingSaid: Said = { painAfter: null, note: null }

/** Lists practices newest first, each with what was said of it afterwards. */
export function listPractices(
  practices: readonly Practice[],
  feelings: readonly Feeling[],
  future: ReadonlySet<Practice>,
): readonly ListedPractice[] {
  const said = lastSaid(feelings)
  return [...practices].sort(newestFirst).map((practice) => {
    const { painAfter, note } = said.get(practice.id) ?? nothingSaid
    // Spread last: V8 takes ten times as long to add fields to a copy.
    return {
      date: practice.day === null ? null : formatDate(practice.day),
      painAfter,
      note: note === '' ? null : note,
      isFuture: future.has(practice),
      ...practice,
    }
  })
}

/** What was said last of each practice; pain and note may come from two different entries. */
function lastSaid(feelings: readonly Feeling[]): ReadonlyMap<string, Said> {
  const said = new Map<string, Said>()
  for (const { target, painAfter, note } of [...feelings].sort(oldestFirst)) {
    const before = said.get(target) ?? nothingSaid
    said.set(target, { painAfter: painAfter ?? before.painAfter, note: note ?? before.note })
  }
  return said
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
