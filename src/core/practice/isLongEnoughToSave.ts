import type { Seconds } from '../time.ts'
import type { PracticeEntry } from './practiceLog.ts'

/** A shorter practice is not saved: Start was tapped by mistake. The shortest that §1.4 (2) of the reliability reference counts. */
const MIN_PRACTICE_SECONDS: Seconds = 10

/** True if a practice is long enough for the log: ten seconds or more. */
export function isLongEnoughToSave(entry: PracticeEntry): boolean {
  return entry.active >= MIN_PRACTICE_SECONDS
}
