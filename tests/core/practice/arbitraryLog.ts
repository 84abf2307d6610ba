/** Logs as fast-check makes them: weeks of practice in one zone or in many, with rests, bare dates and things taken back. */
import fc from 'fast-check'
import { formatDate, parseDate } from '../../../src/core/practice/practiceDay.ts'
import type { LogEntry, Moment, PracticeEntry } from '../../../src/core/practice/practiceLog.ts'
import type { PracticeSettings } from '../../../src/core/practice/practiceReport.ts'

const minute = 60_000
const day = 1440 * minute
const firstInstant = Date.parse('2024-02-05T00:00Z')
const firstDay = parseDate('2024-02-05') ?? NaN

/** Days that a log spans; short, so that its entries meet. */
const span = 40

const instants = fc.integer({ min: 0, max: span * 96 }).map((quarters) => firstInstant + quarters * 15 * minute)
const dates = fc.integer({ min: 0, max: span }).map((days) => formatDate(firstDay + days))

/** Offsets all over the world, as on many journeys. */
export const anywhere = fc.constantFrom(-660, -480, 0, 60, 345, 720, 840)

/** Long enough, short, a fragment, and ended for pain. */
const efforts = fc.constantFrom<Pick<PracticeEntry, 'planned' | 'active' | 'endReason'>>(
  { planned: 600, active: 600, endReason: 'done' },
  { planned: 600, active: 120 },
  { planned: 60, active: 30 },
  { planned: 600, active: 59.999 },
  { planned: 600, active: 10, endReason: 'pain' },
  { planned: 600, active: 0.1 },
)

/** Practices with their instant, in zones that `offsets` gives; ids have to be made different by the caller. */
export const timedPractices = (offsets: fc.Arbitrary<number>) =>
  fc
    .record({ startedAt: instants, utcOffset: offsets, effort: efforts })
    .map(({ effort, ...when }): PracticeEntry => ({ kind: 'practice', id: 'new', ...when, ...effort }))

/** Practices of which only the date is known. */
export const datedPractices = fc
  .record({ day: dates, effort: efforts })
  .map(({ day, effort }): PracticeEntry => ({ kind: 'practice', id: 'new', day, ...effort }))

/** Rests of up to twelve days, a few without an end. */
export const rests = fc
  .record({ start: fc.integer({ min: 0, max: span }), length: fc.option(fc.nat(12), { freq: 9 }) })
  .map(({ start, length }): LogEntry => ({
    kind: 'rest',
    id: 'new',
    from: formatDate(firstDay + start),
    to: length === null ? null : formatDate(firstDay + start + length),
    reason: 'flare',
  }))

/** Whole logs: up to forty entries, of which a few are taken back. */
export const logs = (offsets: fc.Arbitrary<number>) =>
  fc
    .tuple(
      fc.array(
        fc.oneof(
          { weight: 12, arbitrary: timedPractices(offsets) },
          { weight: 2, arbitrary: datedPractices },
          { weight: 2, arbitrary: rests },
        ),
        { maxLength: 40 },
      ),
      fc.array(fc.nat(39), { maxLength: 2 }),
    )
    .map(([entries, voided]): readonly LogEntry[] => [
      ...entries.map((entry, index) => ({ ...entry, id: `e${index}` })),
      ...voided.map((target, index): LogEntry => ({ kind: 'void', id: `v${index}`, target: `e${target}` })),
    ])

export const settings: fc.Arbitrary<PracticeSettings> = fc.record({
  weeklyTarget: fc.integer({ min: 1, max: 7 }),
  dayStart: fc.constantFrom(0, 240, 300),
})

/** Moments around the end of a log; some entries are then ahead of the clock. */
export const moments = (offsets: fc.Arbitrary<number>): fc.Arbitrary<Moment> =>
  fc
    .record({ days: fc.integer({ min: span - 15, max: span + 15 }), minutes: fc.nat(1439), utcOffset: offsets })
    .map(({ days, minutes, utcOffset }) => ({ at: firstInstant + days * day + minutes * minute, utcOffset }))

/** The same log as many days later, its wall clock in a zone `east` minutes further east. */
export function moved(log: readonly LogEntry[], days: number, east: number): readonly LogEntry[] {
  const later = (date: string) => formatDate((parseDate(date) ?? NaN) + days)
  return log.map((entry): LogEntry => {
    if (entry.kind === 'rest') {
      return { ...entry, from: later(entry.from), to: entry.to === null ? null : later(entry.to) }
    }
    if (entry.kind !== 'practice') return entry
    if (entry.day !== undefined) return { ...entry, day: later(entry.day) }
    return { ...entry, ...movedMoment({ at: entry.startedAt ?? NaN, utcOffset: entry.utcOffset ?? 0 }, days, east) }
  })
}

/** A moment moved as a log is; `startedAt` is the same instant under the name that entries give it. */
export function movedMoment(moment: Moment, days: number, east: number): Moment & { readonly startedAt: number } {
  const at = moment.at + days * day - east * minute
  return { at, startedAt: at, utcOffset: moment.utcOffset + east }
}
