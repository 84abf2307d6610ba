import type { Timeline } from '../timeline/timeline.ts'
import type { Seconds } from '../time.ts'

/**
 * The next position after this one at which listeners have something new to show: another second, or something that begins or
 * ends.
 */
export function nextChangeAfter({ cues, chapters }: Timeline, position: Seconds): Seconds {
  let next = Math.floor(position) + 1
  for (const spans of [cues, chapters])
    for (const { startTime, endTime } of spans) {
      if (startTime > position && startTime < next) next = startTime
      if (endTime > position && endTime < next) next = endTime
    }
  return next
}
