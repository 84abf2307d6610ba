import type { Ticker } from '../core/time.ts'

/** Calls back four times a second while the page is awake, and when it is shown or hidden. */
export function createTicker(milliseconds = 250): Ticker {
  return {
    start(onTick) {
      const timer = setInterval(onTick, milliseconds)
      document.addEventListener('visibilitychange', onTick)
      return () => {
        clearInterval(timer)
        document.removeEventListener('visibilitychange', onTick)
      }
    },
  }
}
