import type { Clock, Seconds } from '../../core/time.ts'

export interface StoppableClock extends Clock {
  stop(): void
  run(): void
  /** `performance.now()` milliseconds at a reading of this clock. */
  performanceTimeOf(reading: Seconds): number
}

/** A monotonic clock that can stand still: it drives a session where there is no sound. Starts standing at 0. */
export function createStoppableClock(): StoppableClock {
  let base: Seconds = 0
  let since: number | null = null
  const now = () => (since === null ? base : base + (performance.now() - since) / 1000)
  return {
    now,
    stop() {
      base = now()
      since = null
    },
    run() {
      since ??= performance.now()
    },
    performanceTimeOf: (reading) => performance.now() + (reading - now()) * 1000,
  }
}
