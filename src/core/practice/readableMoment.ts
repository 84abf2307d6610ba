import type { Moment } from './practiceLog.ts'
import { readInteger } from './readValue.ts'

/** The instants that the log reads: the years 2000 to 2199, in milliseconds since the epoch, the last one left out. */
export const MIN_INSTANT = Date.UTC(2000, 0, 1)
export const END_INSTANT = Date.UTC(2200, 0, 1)

/** Reads an instant of the log; null for what lies outside of its years or is no whole number. */
export function readableInstant(value: unknown): number | null {
  return readInteger(value, MIN_INSTANT, END_INSTANT - 1)
}

/** Reads minutes east of UTC; null for what no place on earth has. */
export function readableOffset(value: unknown): number | null {
  return readInteger(value, -720, 840)
}

/** Tells whether a practice that begins at this moment can be read again with its start: a dead clock battery begins in 1970. */
export function isReadableMoment({ at, utcOffset }: Moment): boolean {
  return readableInstant(Math.round(at)) !== null && readableOffset(utcOffset) !== null
}
