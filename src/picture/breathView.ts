import type { BreathInterval } from '../core/timeline/breathAt.ts'
import type { Seconds } from '../core/time.ts'

/** The breath as the disc and the drawn person follow it. */
export interface BreathView {
  /** The current phase and those that follow it. */
  readonly phases: readonly BreathInterval[]
  readonly position: Seconds
  /** `performance.now()` milliseconds at which a position is heard; null while playback is paused. */
  readonly heardAt: (position: Seconds) => number | null
}
