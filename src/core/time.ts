/** A length or a point of time in seconds. Milliseconds exist in `platform/` only. */
export type Seconds = number

/** A day of the calendar as `YYYY-MM-DD`, without a zone. */
export type LocalDate = string

/** Monotonic time in seconds; the zero is arbitrary. */
export interface Clock {
  now(): Seconds
}

/** Calls back now and then, so that work waiting for time to pass gets done. Returns the way to stop it. */
export interface Ticker {
  start(onTick: () => void): () => void
}

/**
 * Writes a length of time as `m:ss`, or `h:mm:ss` from one hour on.
 * Fractions are rounded up, so that a countdown shows 0:00 only when nothing is left; negative counts as 0.
 */
export function formatTime(seconds: Seconds): string {
  const whole = Math.max(0, Math.ceil(seconds - 1e-6))
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const twoDigits = (n: number) => String(n).padStart(2, '0')
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${twoDigits(rest)}` : `${minutes}:${twoDigits(rest)}`
}

/** Why the time of day is looked at again: another minute has begun, or the page has come back from where nothing was seen of it. */
export type Wake = 'minute' | 'return'
