/** Reads a whole log: damaged entries aside, one entry for each id, what was taken back left out. */
import type { Feeling, Practice, ReadEntry, Rest } from './readEntry.ts'
import { readEntry } from './readEntry.ts'
import { canonicalJson } from './canonicalJson.ts'
import { isSameEntry, supersedes } from './supersedes.ts'
import { createZoneOffset } from './zoneOffset.ts'

/** Two different entries were stored under one id; the loser is not counted. */
export interface IdConflict {
  readonly code: 'E_ID_CONFLICT'
  readonly id: string
}

export interface PracticeLog {
  readonly practices: readonly Practice[]
  readonly rests: readonly Rest[]
  readonly feelings: readonly Feeling[]
  /** As they were stored, so that they can be exported. */
  readonly quarantined: readonly unknown[]
  /** In the order of their ids. */
  readonly conflicts: readonly IdConflict[]
}

interface Stored {
  readonly raw: unknown
  readonly entry: ReadEntry
}

/**
 * Reads entries as they were stored. The answer depends neither on their order nor on how often the same log was
 * merged into itself; nothing in them makes it throw. `dayStart` in minutes, for entries without their own.
 */
export function readLog(log: readonly unknown[], dayStart: number): PracticeLog {
  const zoneOffset = createZoneOffset()
  const stored = new Map<string, Stored>()
  const damaged: unknown[] = []
  const conflictingIds = new Set<string>()
  for (const raw of log) {
    const entry = readEntry(raw, dayStart, zoneOffset)
    if (!entry) {
      damaged.push(raw)
      continue
    }
    const kept = stored.get(entry.id)
    if (kept && isSameEntry(raw, kept.raw)) continue
    if (kept) conflictingIds.add(entry.id)
    if (!kept || supersedes(raw, kept.raw)) stored.set(entry.id, { raw, entry })
  }
  const entries = withoutVoided([...stored.values()].map(({ entry }) => entry))
  return {
    practices: entries.filter((entry) => entry.kind === 'practice'),
    rests: entries.filter((entry) => entry.kind === 'rest'),
    feelings: entries.filter((entry) => entry.kind === 'feeling'),
    quarantined: mergedOnce(damaged),
    conflicts: [...conflictingIds].sort().map((id) => ({ code: 'E_ID_CONFLICT', id })),
  }
}

function withoutVoided(entries: readonly ReadEntry[]): readonly ReadEntry[] {
  const voided = new Set(entries.filter((entry) => entry.kind === 'void').map((voiding) => voiding.target))
  return entries.filter((entry) => !voided.has(entry.id))
}

/** A damaged entry with an id that was merged twice is one; without an id nobody can tell, and each counts. */
function mergedOnce(damaged: readonly unknown[]): readonly unknown[] {
  const seen = new Set<string>()
  return damaged.filter((raw) => {
    if (typeof raw !== 'object' || raw === null || !('id' in raw) || typeof raw.id !== 'string') return true
    const content = canonicalJson(raw)
    const isNew = !seen.has(content)
    seen.add(content)
    return isNew
  })
}
