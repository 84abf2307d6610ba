/** The end of a practice, whether the person ended it or the browser did. */
import type { PracticeRepository } from '../ports.ts'
import type { PracticeEntry } from './practiceLog.ts'
import { isWorthKeeping } from './recorder.ts'

/**
 * Moves a finished practice from the journal to the log, or only clears the journal if it is not worth keeping.
 * Resolves to whether it was kept; may be repeated after a rejection, since one id never makes two entries.
 */
export async function keepPractice(repository: PracticeRepository, entry: PracticeEntry): Promise<boolean> {
  const isKept = isWorthKeeping(entry)
  await repository.closeJournal(isKept ? entry : null)
  return isKept
}

/**
 * Keeps what a killed tab left in the journal; to be called once when the app starts. Resolves to the entry that was
 * kept, or null. A practice that is in the log already is left as it is there, unless the journal is the later of the two.
 */
export async function finishBrokenOff(repository: PracticeRepository): Promise<PracticeEntry | null> {
  const row = await repository.readJournal()
  if (!row) return null
  const entry: PracticeEntry = { ...row.entry, endReason: 'interrupted' }
  return (await keepPractice(repository, entry)) ? entry : null
}
