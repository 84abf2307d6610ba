import type { Moment, PracticeEntry } from '../../src/core/practice/practiceLog.ts'

/** An entry of ten minutes that were all practised, at 09:00 UTC on 10 May 2024 unless said otherwise. */
export function aPractice(entry: Partial<PracticeEntry> = {}): PracticeEntry {
  return {
    kind: 'practice',
    id: `practice-${entry.startedAt ?? entry.day ?? 'a'}`,
    startedAt: Date.parse('2024-05-10T09:00Z'),
    utcOffset: 0,
    planned: 600,
    active: 600,
    ...entry,
  }
}

/** An entry of which only the date is known. */
export function aDatedPractice(day: string, entry: Partial<PracticeEntry> = {}): PracticeEntry {
  const { startedAt: _startedAt, utcOffset: _utcOffset, ...dated } = aPractice({ day, id: `practice-${day}`, ...entry })
  return dated
}

/** Entries at 09:00 UTC on each of these dates. */
export function practicesOn(...dates: readonly string[]): readonly PracticeEntry[] {
  return dates.map((date) => aPractice({ startedAt: Date.parse(`${date}T09:00Z`) }))
}

/** A moment by its ISO instant, seen in UTC. */
export function utcMoment(instant: string): Moment {
  return { at: Date.parse(instant), utcOffset: 0 }
}
