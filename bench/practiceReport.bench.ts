import { bench, describe } from 'vitest'
import { practiceReport } from '../src/core/practice/practiceReport.ts'
import { aPractice, utcMoment } from '../tests/support/aPractice.ts'

/** Three entries a day for ten years, and a log ten times as long as anybody's. */
describe.each([10_000, 100_000])('a log of %i entries', (length) => {
  const firstInstant = Date.parse('2010-01-01T00:00Z')
  const log = Array.from({ length }, (_, index) =>
    aPractice({ id: `e${index}`, startedAt: firstInstant + index * 5_000_000 }),
  )

  bench('is judged', () => {
    practiceReport(log, { weeklyTarget: 3, dayStart: 240 }, utcMoment('2025-11-05T12:00Z'))
  })
})
