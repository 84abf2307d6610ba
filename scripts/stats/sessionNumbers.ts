import type { TimelineStep } from '../../src/core/timeline/timelineSteps.ts'
import { cuesOn, type Timeline } from '../../src/core/timeline/timeline.ts'

/** A session in numbers (clinical reference §5.3 says what they should be). */
export interface SessionNumbers {
  readonly id: string
  readonly minutes: number
  /** Words per minute while somebody speaks, and over the whole session. */
  readonly spokenRate: number
  readonly wholeRate: number
  /** Share of the session in which nobody speaks, 0–1. */
  readonly silence: number
  readonly postureChanges: number
  readonly lines: number
}

/** Counts a compiled session. */
export function sessionNumbers(timeline: Timeline, steps: readonly TimelineStep[]): SessionNumbers {
  const { id, duration } = timeline
  const voice = cuesOn(timeline, 'voice')
  const words = voice.reduce((sum, { text }) => sum + text.trim().split(/\s+/).length, 0)
  const spoken = voice.reduce((sum, { startTime, endTime }) => sum + endTime - startTime, 0)
  return {
    id,
    minutes: duration / 60,
    spokenRate: spoken === 0 ? 0 : words / (spoken / 60),
    wholeRate: words / (duration / 60),
    silence: 1 - spoken / duration,
    postureChanges: steps.filter(({ posture }, at) => {
      const before = steps[at - 1]
      return before !== undefined && before.posture.end !== posture.start
    }).length,
    lines: voice.length,
  }
}
