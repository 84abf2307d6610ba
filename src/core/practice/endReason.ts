/** How a practice came to its end, as the log says it. */
import type { EndReason } from './practiceLog.ts'

/**
 * The part of a session that has to be practised for it to be done. One pose that hurts may be skipped, and so may the rest at
 * the end; whoever leaves out more than a fifth has ended it earlier, wherever the line of progress stands.
 */
const DONE_SHARE = 0.8

/**
 * `done` for a session that was played to its end and of which most was practised, else `user`. `practised` is the part of the
 * session that was played, 0–1, or more where something was played twice.
 */
export function endReasonOf(isPlayedOut: boolean, practised: number): EndReason & ('done' | 'user') {
  return isPlayedOut && practised >= DONE_SHARE ? 'done' : 'user'
}
