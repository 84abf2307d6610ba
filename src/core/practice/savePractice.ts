/** Saves a practice at its end, whether the person or the browser ended it. */
import type { JournalRow, PracticeRepository } from './practiceRepository.ts'
import type { Seconds } from '../time.ts'
import type { PracticeEntry } from './practiceLog.ts'
import { isLongEnoughToSave } from './isLongEnoughToSave.ts'

/**
 * Moves a finished practice from the journal to the log, or only removes it from the journal if it is too short.
 * Resolves to whether it was saved. Safe to retry after a rejection, since an id never makes two entries.
 *
 * @internal
 */
export async function savePractice(repository: PracticeRepository, entry: PracticeEntry): Promise<boolean> {
  const isLongEnough = isLongEnoughToSave(entry)
  await repository.closeJournal(entry.id, isLongEnough ? entry : null)
  return isLongEnough
}

/** What recovery needs to know about other open pages. */
export interface RecoveryContext {
  /** Gets the ids of the practices in progress in any open page; null if the browser cannot tell. */
  readonly underWay: () => Promise<ReadonlySet<string> | null>
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** A page in progress rewrites its row every 5 s, so three missed writes mean that it is gone, if nothing else can tell. */
const ABANDONED_AFTER: Seconds = 15

/**
 * Moves practices that killed tabs left in the journal to the log, as interrupted; practices still in progress stay. Resolves to
 * the saved entries. A practice that is already in the log is replaced only if the row in the journal is newer; one that was
 * wrongly considered abandoned is completed when it ends.
 */
export async function recoverInterruptedPractices(
  repository: PracticeRepository,
  context: RecoveryContext,
): Promise<readonly PracticeEntry[]> {
  const rows = await repository.journal()
  // Without locks, this query takes a moment.
  const underWay = rows.some((row) => row.isTraceable) ? await context.underWay() : null
  const saved: PracticeEntry[] = []
  for (const row of rows) {
    if (isUnderWay(row, underWay, context.now)) continue
    const entry: PracticeEntry = { ...row.entry, endReason: 'interrupted' }
    if (await savePractice(repository, entry)) saved.push(entry)
  }
  return saved
}

function isUnderWay({ entry, isTraceable }: JournalRow, underWay: ReadonlySet<string> | null, now: number): boolean {
  if (underWay && isTraceable) return underWay.has(entry.id)
  const age = now - (entry.recordedAt ?? 0)
  // A row from the future was written before the clock was set back.
  return age >= 0 && age < ABANDONED_AFTER * 1000
}
