import { lineSeconds } from '../../src/core/timeline/lines.ts'
import type { Seconds } from '../../src/core/time.ts'

/** Seconds of lines without a recording, one after the other, the silences between them left out. */
export function spokenSeconds(lines: readonly string[]): Seconds {
  const sum = lines.reduce((total, line) => total + lineSeconds(line, () => undefined), 0)
  return Math.round(sum * 10) / 10
}
