/** Gives minutes east of UTC of a zone at an instant; null for a name that nobody knows. */
export type ZoneOffset = (timeZone: unknown, at: number) => number | null

/**
 * Makes a look-up in the zones of the device, for entries that were stored without their offset.
 * Each zone is prepared once, since a formatter costs far more than its use.
 */
export function createZoneOffset(): ZoneOffset {
  const formats = new Map<string, Intl.DateTimeFormat | null>()
  return (timeZone, at) => {
    if (typeof timeZone !== 'string') return null
    const known = formats.get(timeZone)
    const format = known === undefined ? formatOf(timeZone) : known
    if (known === undefined) formats.set(timeZone, format)
    return format ? offsetMinutes(format, at) : null
  }
}

function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  } catch {
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
