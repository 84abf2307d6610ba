/** Why a practice ended, as recorded in the log. */
import type { EndReason } from './practiceLog.ts'

/**
 * The fraction of a session that has to be practised for it to count as done. Skipping one painful pose or the final rest is
 * fine; skipping more than a fifth counts as ending early, whatever the position.
 */
const DONE_FRACTION = 0.8

/**
 * The reason for which playback ended, except that a session that reached its end without being mostly practised was ended early
 * by the person. `practisedFraction` is the fraction of the session that was played: 0–1, or more if something was repeated.
 */
export function endReasonOf(reason: EndReason, practisedFraction: number): EndReason {
  return reason === 'done' && practisedFraction < DONE_FRACTION ? 'user' : reason
}
