/** What a practice did to the pain, as far as two numbers can say it, and when advice is due. */
import { ACUTE_PAIN } from './painState.ts'

/** From so many points on a change is beyond the noise of the measure (clinical reference §6.2 and §7.1). */
const CLEAR_CHANGE = 2

export type PainChange = 'much-more' | 'more' | 'same' | 'less' | 'much-less'

/** Compares the pain after a practice with the pain before it, both 0–10; null where nothing was said before. */
export function painChange(before: number | null, after: number): PainChange | null {
  if (before === null) return null
  const change = after - before
  if (change >= CLEAR_CHANGE) return 'much-more'
  if (change <= -CLEAR_CHANGE) return 'much-less'
  if (change === 0) return 'same'
  return change > 0 ? 'more' : 'less'
}

/**
 * Tells whether the advice for a worse back is due without being asked for: two points above the start, where a practice has to
 * stop (clinical reference §6.2), or so much pain that it counts as acute (clinical reference §0 rule 2).
 */
export function needsAdvice(before: number | null, after: number): boolean {
  return painChange(before, after) === 'much-more' || after >= ACUTE_PAIN
}
