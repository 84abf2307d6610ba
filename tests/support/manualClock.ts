import type { Clock, Seconds, Ticker } from '../../src/core/time.ts'

export interface ManualClock extends Clock {
  /** Lets time pass in steps of a quarter of a second, ticking after each. */
  advance(seconds: Seconds): void
  /** Lets time pass at once, as in a sleeping device, and ticks once. */
  jump(seconds: Seconds): void
  readonly ticker: Ticker
}

/** A clock that moves when it is told to, with a ticker on it. */
export function manualClock(): ManualClock {
  let now: Seconds = 100
  const listeners = new Set<() => void>()
  const tick = () => [...listeners].forEach((listener) => listener())
  return {
    now: () => now,
    advance(seconds) {
      const end = now + seconds
      while (now < end) {
        now = Math.min(end, now + 0.25)
        tick()
      }
    },
    jump(seconds) {
      now += seconds
      tick()
    },
    ticker: {
      start(onTick) {
        listeners.add(onTick)
        return () => listeners.delete(onTick)
      },
    },
  }
}
