/** The change in pain over a practice, and whether advice is due. */
import { ACUTE_PAIN } from './painState.ts'

/** The smallest change, in points, beyond the measurement error (clinical reference §6.2 and §7.1). */
const SIGNIFICANT_CHANGE = 2

export type PainChange = 'much-more' | 'more' | 'same' | 'less' | 'much-less'

/** Compares the pain after a practice with the pain before it, both 0–10; null if the latter is unknown. */
export function painChange(before: number | null, after: number): PainChange | null {
  if (before === null) return null
  const change = after - before
  if (change >= SIGNIFICANT_CHANGE) return 'much-more'
  if (change <= -SIGNIFICANT_CHANGE) return 'much-less'
  if (change === 0) return 'same'
  return change > 0 ? 'more' : 'less'
}

/**
 * True if the advice for increased pain should be shown unprompted: two points above the start, at which a practice has to stop
 * (clinical reference §6.2), or pain that counts as acute (clinical reference §0 rule 2).
 */
export function needsAdvice(before: number | null, after: number): boolean {
  return painChange(before, after) === 'much-more' || after >= ACUTE_PAIN
}
