/** Reads a whole log: quarantines damaged entries, resolves duplicate ids and drops removed entries. */
import type { Feeling, Practice, ReadEntry, Rest } from './readEntry.ts'
import { readEntry } from './readEntry.ts'
import { canonicalJson } from './canonicalJson.ts'
import { isSameEntry, supersedes } from './supersedes.ts'
import { createZoneOffset } from './zoneOffset.ts'

/** Two different entries have the same id; one of them is ignored. */
export interface IdConflict {
  readonly code: 'E_ID_CONFLICT'
  readonly id: string
}

export interface PracticeLog {
  readonly practices: readonly Practice[]
  readonly rests: readonly Rest[]
  readonly feelings: readonly Feeling[]
  /** Damaged entries as they were stored, so that they can be exported. */
  readonly quarantined: readonly unknown[]
  /** Sorted by id. */
  readonly conflicts: readonly IdConflict[]
}

interface StoredEntry {
  readonly raw: unknown
  readonly entry: ReadEntry
}

/**
 * Reads stored entries. The result depends neither on their order nor on how often the same log was merged into itself; never
 * throws. `dayStart` (minutes after local midnight) is the default for entries without one.
 */
export function readLog(log: readonly unknown[], dayStart: number): PracticeLog {
  const zoneOffset = createZoneOffset()
  const stored = new Map<string, StoredEntry>()
  const damaged: unknown[] = []
  const conflictingIds = new Set<string>()
  for (const raw of log) {
    const entry = readEntry(raw, dayStart, zoneOffset)
    if (!entry) {
      damaged.push(raw)
      continue
    }
    const existing = stored.get(entry.id)
    if (existing && isSameEntry(raw, existing.raw)) continue
    if (existing) conflictingIds.add(entry.id)
    if (!existing || supersedes(raw, existing.raw)) stored.set(entry.id, { raw, entry })
  }
  const entries = withoutVoided([...stored.values()].map(({ entry }) => entry))
  return {
    practices: entries.filter((entry) => entry.kind === 'practice'),
    rests: entries.filter((entry) => entry.kind === 'rest'),
    feelings: entries.filter((entry) => entry.kind === 'feeling'),
    quarantined: withoutDuplicates(damaged),
    conflicts: [...conflictingIds].sort().map((id) => ({ code: 'E_ID_CONFLICT', id })),
  }
}

function withoutVoided(entries: readonly ReadEntry[]): readonly ReadEntry[] {
  const voided = new Set(entries.filter((entry) => entry.kind === 'void').map((removal) => removal.target))
  return entries.filter((entry) => !voided.has(entry.id))
}

/** Identical damaged entries with an id count once; without an id there is no telling, so each counts. */
function withoutDuplicates(damaged: readonly unknown[]): readonly unknown[] {
  const seen = new Set<string>()
  return damaged.filter((raw) => {
    if (typeof raw !== 'object' || raw === null || !('id' in raw) || typeof raw.id !== 'string') return true
    const content = canonicalJson(raw)
    const isNew = !seen.has(content)
    seen.add(content)
    return isNew
  })
}
