import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listPractices } from '../../../src/core/practice/listPractices.ts'
import { readLog } from '../../../src/core/practice/readLog.ts'
import { aDatedPractice, aPractice } from '../../support/aPractice.ts'

const at = (instant: string) => Date.parse(instant)
const log = [
  aPractice({ id: 'evening', startedAt: at('2024-05-10T18:00Z') }),
  aPractice({ id: 'morning', startedAt: at('2024-05-10T07:00Z') }),
  aPractice({ id: 'morning-2', startedAt: at('2024-05-10T07:00Z') }),
  aDatedPractice('2024-05-10', { id: 'some-time' }),
  aPractice({ id: 'after-midnight', startedAt: at('2024-05-11T02:00Z') }),
  aPractice({ id: 'last-year', startedAt: at('2023-05-12T07:00Z') }),
]

function listed(entries: readonly unknown[]) {
  const { practices, feelings } = readLog(entries, 240)
  return listPractices(practices, feelings, new Set(practices.filter(({ id }) => id === 'evening')))
}

describe('the list of practices', () => {
  it('has the newest first, a practice without a time after the others of its day, in one order for any log', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(log, { minLength: log.length }), (entries) => {
        expect(listed(entries).map(({ id, date }) => `${date} ${id}`)).toEqual([
          '2024-05-10 after-midnight',
          '2024-05-10 evening',
          '2024-05-10 morning-2',
          '2024-05-10 morning',
          '2024-05-10 some-time',
          '2023-05-12 last-year',
        ])
      }),
    )
  })

  it('says which of them is ahead of the clock', () => {
    expect(listed(log).flatMap(({ id, isFuture }) => (isFuture ? [id] : []))).toEqual(['evening'])
  })

  it('has of each what was said last of pain and what was written last', () => {
    const feeling = (id: string, recordedAt: number, said: object) => ({
      ...{ kind: 'feeling', id, target: 'morning', recordedAt },
      ...said,
    })
    const said = [
      feeling('f1', 1, { painAfter: 5, note: 'Stiff.' }),
      feeling('f2', 3, { painAfter: 0 }),
      feeling('f3', 2, { note: 'Better.' }),
      feeling('f4', 3, { note: 'At the same moment, but with a later id.' }),
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(said, { minLength: said.length }), (feelings) => {
        const [morning] = listed([...log, ...feelings]).filter(({ id }) => id === 'morning')
        expect(morning).toMatchObject({ painAfter: 0, note: 'At the same moment, but with a later id.' })
      }),
    )
    expect(listed(log)[0]).toMatchObject({ painAfter: null, note: null })
  })
})
