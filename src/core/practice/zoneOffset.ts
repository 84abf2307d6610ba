/** Minutes east of UTC of a time zone at an instant; null for an unknown time zone. */
export type ZoneOffset = (timeZone: unknown, at: number) => number | null

/**
 * Creates a look-up in the device's time zones, for entries that were stored without an offset.
 * Formatters are cached, since creating one costs far more than using it.
 */
export function createZoneOffset(): ZoneOffset {
  const formats = new Map<string, Intl.DateTimeFormat | null>()
  return (timeZone, at) => {
    if (typeof timeZone !== 'string') return null
    const known = formats.get(timeZone)
    const format = known === undefined ? createFormat(timeZone) : known
    if (known === undefined) formats.set(timeZone, format)
    return format ? offsetMinutes(format, at) : null
  }
}

function createFormat(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  } catch {
    // The browser does not know the zone.
    return null
  }
}

/** `longOffset` writes `GMT`, `GMT+05:30` or `GMT-11:00` (ECMA-402). */
function offsetMinutes(format: Intl.DateTimeFormat, at: number): number | null {
  const name = format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value
  const match = /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(name ?? '')
  if (!match) return null
  const minutes = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0)
  return match[1] === '-' ? -minutes : minutes
}
