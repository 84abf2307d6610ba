/** Why a practice ended, as recorded in the log. */
import type { EndReason } from './practiceLog.ts'

/**
 * The fraction of a session that has to be practised for it to count as done. Skipping one painful pose or the final rest is
 * fine; skipping more than a fifth counts as ending early, whatever the position.
 */
const DONE_FRACTION = 0.8

/**
 * `done` for a session that reached its end and was mostly practised, else `user`. `practisedFraction` is the fraction of the
 * session that was played: 0–1, or more if something was repeated.
 */
export function endReasonOf(reachedEnd: boolean, practisedFraction: number): EndReason & ('done' | 'user') {
  return reachedEnd && practisedFraction >= DONE_FRACTION ? 'done' : 'user'
}
