/** Limits on download sizes (goals of the first milestone). */
import type { Seconds } from '../../src/core/time.ts'

/** Bytes of Today's first load, gzip: 110 KB. */
export const FIRST_LOAD_LIMIT = 110_000

const TEN_MINUTES: Seconds = 600
const TEN_MINUTE_LIMIT = 2_500_000

/** Maximum download of a session in bytes: 2.5 MB up to ten minutes, proportionally more beyond. */
export function sessionLimit(duration: Seconds): number {
  return TEN_MINUTE_LIMIT * Math.max(1, duration / TEN_MINUTES)
}
