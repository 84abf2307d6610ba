/** The end of a practice, whether the person ended it or the browser did. */
import type { JournalRow, PracticeRepository } from '../ports.ts'
import type { Seconds } from '../time.ts'
import type { PracticeEntry } from './practiceLog.ts'
import { isWorthKeeping } from './worthKeeping.ts'

/**
 * Moves a finished practice from the journal to the log, or only clears the journal if it is not worth keeping.
 * Resolves to whether it was kept; may be repeated after a rejection, since one id never makes two entries.
 */
export async function keepPractice(repository: PracticeRepository, entry: PracticeEntry): Promise<boolean> {
  const isKept = isWorthKeeping(entry)
  await repository.closeJournal(entry.id, isKept ? entry : null)
  return isKept
}

/** What is known of the other pages when the journal is looked through. */
export interface JournalReview {
  /** Asks for the ids of the practices under way in any open page; null where the browser cannot tell. */
  readonly underWay: () => Promise<ReadonlySet<string> | null>
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** A page that plays rewrites its row every 5 s, so three beats of silence are its end where nothing else can tell. */
const presumedDead: Seconds = 15

/**
 * Moves what killed tabs left in the journal into the log, each as interrupted, and leaves the practices that are still under
 * way. Resolves to the entries that were kept. A practice that is in the log already is left as it is there, unless the
 * journal is the later of the two; one that was wrongly taken for dead is completed by its own end.
 */
export async function finishBrokenOff(
  repository: PracticeRepository,
  review: JournalReview,
): Promise<readonly PracticeEntry[]> {
  const rows = await repository.journal()
  // Asking takes a moment where there are no locks.
  const underWay = rows.some((row) => row.isTraceable) ? await review.underWay() : null
  const kept: PracticeEntry[] = []
  for (const row of rows) {
    if (isUnderWay(row, underWay, review.now)) continue
    const entry: PracticeEntry = { ...row.entry, endReason: 'interrupted' }
    if (await keepPractice(repository, entry)) kept.push(entry)
  }
  return kept
}

function isUnderWay({ entry, isTraceable }: JournalRow, underWay: ReadonlySet<string> | null, now: number): boolean {
  if (underWay && isTraceable) return underWay.has(entry.id)
  const age = now - (entry.recordedAt ?? 0)
  // A row from the future was written before the clock was set back.
  return age >= 0 && age < presumedDead * 1000
}
