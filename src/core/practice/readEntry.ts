/**
 * The border of the practice log. What was stored, imported or merged is `unknown` until it has passed here;
 * what cannot be trusted is null and goes to quarantine. Fields that only inform are dropped where they are damaged,
 * so that a broken title never costs a practice. Rules: §1.4 (1) and (10) of the reliability specification.
 */
import type { Seconds } from '../time.ts'
import { UNKNOWN_DAY, type EndReason, type EntryOrigin, type RestReason } from './practiceLog.ts'
import { parseDate, practiceDay, type DayNumber } from './practiceDay.ts'
import { endInstant, firstInstant, readableInstant, readableOffset } from './readableMoment.ts'
import { nonEmpty, numberWithin, oneOf, wholeWithin } from './readValue.ts'
import type { ZoneOffset } from './zoneOffset.ts'

/** A practice that was read. `startedAt` and `utcOffset` are null where only its date is known, `day` too where not even that is. */
export interface Practice {
  readonly kind: 'practice'
  readonly id: string
  readonly day: DayNumber | null
  readonly startedAt: number | null
  readonly utcOffset: number | null
  readonly planned: Seconds
  readonly active: Seconds
  readonly endReason: EndReason | null
  readonly origin: EntryOrigin | null
  readonly session: string | null
  readonly title: string | null
  readonly regions: readonly string[]
  readonly painBefore: number | null
}

/** What was said of a practice afterwards. */
export interface Feeling {
  readonly kind: 'feeling'
  readonly id: string
  readonly recordedAt: number
  readonly target: string
  readonly painAfter: number | null
  /** Empty where a note was taken back. */
  readonly note: string | null
}

/** Days covered by rest, both ends included; `lastDay` is infinite while the rest is open. */
export interface Rest {
  readonly kind: 'rest'
  readonly id: string
  readonly firstDay: DayNumber
  readonly lastDay: DayNumber
  readonly reason: RestReason | null
}

/** Takes back the entry with the id `target`. */
export interface Voiding {
  readonly kind: 'void'
  readonly id: string
  readonly target: string
}

export type ReadEntry = Practice | Feeling | Rest | Voiding

const endReasons = ['done', 'user', 'pain', 'interrupted'] as const
const origins = ['live', 'backfill', 'import'] as const
const restReasons = ['planned', 'flare', 'ill', 'travel', 'pause', 'care'] as const

/** When a practice was, as far as it is known. */
type When = Pick<Practice, 'day' | 'startedAt' | 'utcOffset'>

type Fields = Readonly<Record<string, unknown>>

/**
 * Reads one entry of the log; null if it has to be quarantined. `dayStart` (minutes after local midnight) holds for
 * entries without a day start of their own.
 */
export function readEntry(raw: unknown, dayStart: number, zoneOffset: ZoneOffset): ReadEntry | null {
  if (typeof raw !== 'object' || raw === null) return null
  const fields = raw as Fields
  const id = nonEmpty(fields.id)
  if (id === null) return null
  if (fields.kind === 'practice') return readPractice(id, fields, dayStart, zoneOffset)
  if (fields.kind === 'rest') return readRest(id, fields)
  const target = nonEmpty(fields.target)
  if (target === null) return null
  if (fields.kind === 'feeling') return readFeeling(id, target, fields)
  return fields.kind === 'void' ? { kind: 'void', id, target } : null
}

function readPractice(id: string, fields: Fields, dayStart: number, zoneOffset: ZoneOffset): Practice | null {
  const planned = numberWithin(fields.planned, 0, Number.MAX_VALUE)
  const active = numberWithin(fields.active, 0, Number.MAX_VALUE)
  const when = fields.startedAt == null ? readDate(fields.day) : readInstant(fields, dayStart, zoneOffset)
  if (planned === null || active === null || when === null) return null
  return {
    kind: 'practice',
    id,
    ...when,
    planned,
    active,
    endReason: oneOf(endReasons, fields.endReason),
    origin: oneOf(origins, fields.origin),
    session: nonEmpty(fields.session),
    title: nonEmpty(fields.title),
    regions: Array.isArray(fields.regions) ? fields.regions.filter((region) => typeof region === 'string') : [],
    painBefore: numberWithin(fields.painBefore, 0, 10),
  }
}

function readInstant(fields: Fields, dayStart: number, zoneOffset: ZoneOffset): When | null {
  const startedAt = readableInstant(fields.startedAt)
  if (startedAt === null) return null
  const storedOffset = fields.utcOffset ?? zoneOffset(fields.timeZone, startedAt)
  const utcOffset = readableOffset(storedOffset)
  if (utcOffset === null) return null
  const ownDayStart = wholeWithin(fields.dayStart, 0, 1439) ?? dayStart
  return { startedAt, utcOffset, day: practiceDay(startedAt, utcOffset, ownDayStart) }
}

function readDate(value: unknown): When | null {
  if (value === UNKNOWN_DAY) return { startedAt: null, utcOffset: null, day: null }
  const day = parseDate(value)
  if (day === null || day < practiceDay(firstInstant, 0, 0) || day >= practiceDay(endInstant, 0, 0)) return null
  return { startedAt: null, utcOffset: null, day }
}

function readRest(id: string, fields: Fields): Rest | null {
  const firstDay = parseDate(fields.from)
  const lastDay = fields.to === null ? Infinity : parseDate(fields.to)
  if (firstDay === null || lastDay === null || lastDay < firstDay) return null
  return { kind: 'rest', id, firstDay, lastDay, reason: oneOf(restReasons, fields.reason) }
}

function readFeeling(id: string, target: string, fields: Fields): Feeling {
  return {
    kind: 'feeling',
    id,
    recordedAt: numberWithin(fields.recordedAt, 0, Number.MAX_VALUE) ?? 0,
    target,
    painAfter: numberWithin(fields.painAfter, 0, 10),
    note: typeof fields.note === 'string' ? fields.note : null,
  }
}
