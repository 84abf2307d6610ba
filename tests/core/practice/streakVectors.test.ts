import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Moment } from '../../../src/core/practice/practiceLog.ts'
import { practiceReport, type PracticeSettings } from '../../../src/core/practice/practiceReport.ts'

interface Vector {
  readonly n: number
  readonly group: string
  readonly title: string
  readonly config: PracticeSettings
  readonly now: Moment
  readonly log: readonly unknown[]
  readonly expect: Readonly<Record<string, unknown>>
}

/** JSON has no word for numbers that are none; the vectors write them as `{ "$number": "NaN" }`. */
function reviveNumbers(_key: string, value: unknown): unknown {
  const isNumber = typeof value === 'object' && value !== null && '$number' in value
  return isNumber ? Number(value.$number) : value
}

const text = readFileSync(new URL('../../fixtures/streak-vectors.json', import.meta.url), 'utf8')
const vectors = JSON.parse(text, reviveNumbers) as readonly Vector[]

describe('the vectors of the streak', () => {
  it('are all there, with the number that is none', () => {
    expect(vectors).toHaveLength(60)
    expect(vectors.flatMap(({ log }) => log)).toContainEqual(expect.objectContaining({ startedAt: NaN }))
  })

  it.each(vectors)('$n, $group: $title', ({ config, now, log, expect: expected }) => {
    expect(practiceReport(log, config, now)).toMatchObject(expected)
  })

  it.each(vectors)('$n, stored in the opposite order', ({ config, now, log, expect: expected }) => {
    expect(practiceReport([...log].reverse(), config, now)).toMatchObject(expected)
  })
})
