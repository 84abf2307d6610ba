/** How much a person may have to download (goals of the first milestone). */
import type { Seconds } from '../../src/core/time.ts'

/** Bytes of Today's first load, gzip: 110 KB. */
export const FIRST_LOAD_LIMIT = 110_000

const TEN_MINUTES: Seconds = 600
const LIMIT_OF_TEN_MINUTES = 2_500_000

/** Bytes that a session of this length may download: 2.5 MB for up to ten minutes, and in proportion beyond. */
export function sessionLimit(duration: Seconds): number {
  return LIMIT_OF_TEN_MINUTES * Math.max(1, duration / TEN_MINUTES)
}
