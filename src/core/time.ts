/** A duration or a point in time, in seconds. Milliseconds exist only in `platform/`. */
export type Seconds = number

/** A calendar date as `YYYY-MM-DD`, without a time zone. */
export type LocalDate = string

/** Monotonic time in seconds, from an arbitrary zero. */
export interface Clock {
  now(): Seconds
}

/** Calls back at intervals, for work that depends on the passage of time. `start` returns a function that stops it. */
export interface Ticker {
  start(onTick: () => void): () => void
}

/**
 * Formats a duration as `m:ss`, or `h:mm:ss` from one hour.
 * Fractions are rounded up, so that a countdown shows 0:00 only at its end; negative values count as 0.
 */
export function formatTime(seconds: Seconds): string {
  const whole = Math.max(0, Math.ceil(seconds - 1e-6))
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const twoDigits = (n: number) => String(n).padStart(2, '0')
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${twoDigits(rest)}` : `${minutes}:${twoDigits(rest)}`
}

/** Why the time of day is refreshed: a new minute has begun, or the page has become visible again. */
export type Wake = 'minute' | 'return'
