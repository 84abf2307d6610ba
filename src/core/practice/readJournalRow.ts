import type { JournalRow } from './practiceRepository.ts'
import { readEntry } from './readEntry.ts'
import { createZoneOffset } from './zoneOffset.ts'

/** Reads the journal as it was stored; null for anything that is not the row of a practice. */
export function readJournalRow(raw: unknown): JournalRow | null {
  if (typeof raw !== 'object' || raw === null || !('entry' in raw) || !('position' in raw)) return null
  if (typeof raw.position !== 'number') return null
  return readEntry(raw.entry, 0, createZoneOffset())?.kind === 'practice' ? (raw as JournalRow) : null
}
