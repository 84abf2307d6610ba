import type { Moment } from '../../core/practice/practiceLog.ts'

/** The instant now, with the offset and the zone of the device. */
export function deviceMoment(): Moment {
  const now = new Date()
  // Browsers that keep their zone to themselves leave it out or say nothing; the offset is enough.
  const timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone as string | undefined
  return { at: now.getTime(), utcOffset: 0 - now.getTimezoneOffset(), ...(timeZone ? { timeZone } : {}) }
}
