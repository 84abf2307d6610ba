import type { Seconds } from '../time.ts'
import type { PracticeEntry } from './practiceLog.ts'

/** Below this nothing is kept: a tap on Start by mistake is no practice. As short as §1.4 (2) of the specification counts. */
const MIN_PRACTICE_SECONDS: Seconds = 10

/** Tells whether an entry is kept in the log: from ten seconds of practice on. */
export function isLongEnoughToSave(entry: PracticeEntry): boolean {
  return entry.active >= MIN_PRACTICE_SECONDS
}
