/**
 * Wakes the screens when the time of day may have moved on. It says only that: what time it is, they read from the clock.
 * Timers stand still in a phone that sleeps and are late in a hidden page, so every way of coming back counts as well;
 * a change of the zone has no event in any browser and is seen at the next of these looks.
 */
import type { Wake } from '../../core/time.ts'

const MINUTE = 60_000
/** One return brings several events (visibilitychange, focus, pageshow); those within a second are one. */
const SAME_RETURN = 1000

/** Calls back at each whole minute while the page is visible, and whenever it comes back; returns the way to stop. */
export function watchTime(listener: (wake: Wake) => void): () => void {
  let timer = 0
  let lastReturn = -Infinity

  const isVisible = () => document.visibilityState === 'visible'

  function scheduleMinute(): void {
    window.clearTimeout(timer)
    if (isVisible()) timer = window.setTimeout(whenMinute, MINUTE - (Date.now() % MINUTE))
  }

  function whenMinute(): void {
    scheduleMinute()
    listener('minute')
  }

  function whenBack(): void {
    scheduleMinute()
    // The wall clock: a monotonic one stands still in some browsers while the device sleeps.
    const sinceLast = Math.abs(Date.now() - lastReturn)
    if (!isVisible() || sinceLast < SAME_RETURN) return
    lastReturn = Date.now()
    listener('return')
  }

  const events: readonly (readonly [EventTarget, string])[] = [
    [document, 'visibilitychange'],
    [document, 'resume'],
    [window, 'focus'],
    [window, 'pageshow'],
  ]
  events.forEach(([target, name]) => target.addEventListener(name, whenBack))
  scheduleMinute()
  return () => {
    window.clearTimeout(timer)
    events.forEach(([target, name]) => target.removeEventListener(name, whenBack))
  }
}
