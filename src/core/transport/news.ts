import type { Timeline } from '../timeline/timeline.ts'
import type { Seconds } from '../time.ts'

/**
 * True if listeners have something new to show since they were last told of a position: another second, or something that
 * began or ended.
 */
export function isNews({ cues, chapters }: Timeline, told: Seconds, position: Seconds): boolean {
  if (Math.floor(told) !== Math.floor(position)) return true
  const passed = (at: Seconds) => at > told && at <= position
  return [...cues, ...chapters].some(({ startTime, endTime }) => passed(startTime) || passed(endTime))
}
