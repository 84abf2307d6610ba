/**
 * Validates entries of the practice log. Whatever was stored, imported or merged is `unknown` until it has been validated here;
 * an invalid entry is null and gets quarantined. Invalid fields that are only informative are dropped, so that a broken title
 * never costs a practice. Rules: §1.4 (1) and (10) of the reliability reference.
 */
import type { Seconds } from '../time.ts'
import { UNKNOWN_DAY, type EndReason, type EntryOrigin, type RestReason } from './practiceLog.ts'
import { parseDate, practiceDay, type DayNumber } from './practiceDay.ts'
import { END_INSTANT, MIN_INSTANT, readableInstant, readableOffset } from './readableMoment.ts'
import { readNonEmpty, readNumber, readKnownWord, readInteger } from './readValue.ts'
import type { ZoneOffset } from './zoneOffset.ts'

/** A valid practice. `startedAt` and `utcOffset` are null if only its date is known, `day` too if not even that is. */
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

/** Valid feedback on a practice. */
export interface Feeling {
  readonly kind: 'feeling'
  readonly id: string
  readonly recordedAt: number
  readonly target: string
  readonly painAfter: number | null
  /** Empty if a note was deleted. */
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

/** Removes the entry with the id `target`. */
interface Removal {
  readonly kind: 'void'
  readonly id: string
  readonly target: string
}

export type ReadEntry = Practice | Feeling | Rest | Removal

const END_REASONS = ['done', 'user', 'pain', 'interrupted'] as const
const ORIGINS = ['live', 'backfill', 'import'] as const
const REST_REASONS = ['planned', 'flare', 'ill', 'travel', 'pause', 'care'] as const

/** When a practice took place, as far as it is known. */
type PracticeTime = Pick<Practice, 'day' | 'startedAt' | 'utcOffset'>

type Fields = Readonly<Record<string, unknown>>

/**
 * Parses one entry of the log; null if it has to be quarantined. `dayStart` (minutes after local midnight) is the default for
 * entries without one.
 */
export function readEntry(raw: unknown, dayStart: number, zoneOffset: ZoneOffset): ReadEntry | null {
  if (typeof raw !== 'object' || raw === null) return null
  const fields = raw as Fields
  const id = readNonEmpty(fields.id)
  if (id === null) return null
  if (fields.kind === 'practice') return readPractice(id, fields, dayStart, zoneOffset)
  if (fields.kind === 'rest') return readRest(id, fields)
  const target = readNonEmpty(fields.target)
  if (target === null) return null
  if (fields.kind === 'feeling') return readFeeling(id, target, fields)
  return fields.kind === 'void' ? { kind: 'void', id, target } : null
}

function readPractice(id: string, fields: Fields, dayStart: number, zoneOffset: ZoneOffset): Practice | null {
  const planned = readNumber(fields.planned, 0, Number.MAX_VALUE)
  const active = readNumber(fields.active, 0, Number.MAX_VALUE)
  const time = fields.startedAt == null ? readDate(fields.day) : readInstant(fields, dayStart, zoneOffset)
  if (planned === null || active === null || time === null) return null
  return {
    kind: 'practice',
    id,
    ...time,
    planned,
    active,
    endReason: readKnownWord(END_REASONS, fields.endReason),
    origin: readKnownWord(ORIGINS, fields.origin),
    session: readNonEmpty(fields.session),
    title: readNonEmpty(fields.title),
    regions: Array.isArray(fields.regions) ? fields.regions.filter((region) => typeof region === 'string') : [],
    painBefore: readNumber(fields.painBefore, 0, 10),
  }
}

function readInstant(fields: Fields, dayStart: number, zoneOffset: ZoneOffset): PracticeTime | null {
  const startedAt = readableInstant(fields.startedAt)
  if (startedAt === null) return null
  const storedOffset = fields.utcOffset ?? zoneOffset(fields.timeZone, startedAt)
  const utcOffset = readableOffset(storedOffset)
  if (utcOffset === null) return null
  const ownDayStart = readInteger(fields.dayStart, 0, 1439) ?? dayStart
  return { startedAt, utcOffset, day: practiceDay(startedAt, utcOffset, ownDayStart) }
}

function readDate(value: unknown): PracticeTime | null {
  if (value === UNKNOWN_DAY) return { startedAt: null, utcOffset: null, day: null }
  const day = parseDate(value)
  if (day === null || day < practiceDay(MIN_INSTANT, 0, 0) || day >= practiceDay(END_INSTANT, 0, 0)) return null
  return { startedAt: null, utcOffset: null, day }
}

function readRest(id: string, fields: Fields): Rest | null {
  const firstDay = parseDate(fields.from)
  const lastDay = fields.to === null ? Infinity : parseDate(fields.to)
  if (firstDay === null || lastDay === null || lastDay < firstDay) return null
  return { kind: 'rest', id, firstDay, lastDay, reason: readKnownWord(REST_REASONS, fields.reason) }
}

function readFeeling(id: string, target: string, fields: Fields): Feeling {
  return {
    kind: 'feeling',
    id,
    recordedAt: readNumber(fields.recordedAt, 0, Number.MAX_VALUE) ?? 0,
    target,
    painAfter: readNumber(fields.painAfter, 0, 10),
    note: typeof fields.note === 'string' ? fields.note : null,
  }
}
