import type { JournalRow } from './practiceRepository.ts'
import { readEntry } from './readEntry.ts'
import { createZoneOffset } from './zoneOffset.ts'

/** Parses a stored row of the journal; null for anything but the row of a practice. */
export function readJournalRow(raw: unknown): JournalRow | null {
  if (typeof raw !== 'object' || raw === null || !('entry' in raw) || !('position' in raw)) return null
  if (typeof raw.position !== 'number') return null
  return readEntry(raw.entry, 0, createZoneOffset())?.kind === 'practice' ? (raw as JournalRow) : null
}
