import { expect, it } from 'vitest'
import { readJournalRow } from '../../../src/core/practice/readJournalRow.ts'
import { aPractice } from '../../support/aPractice.ts'

const row = { entry: aPractice(), position: 12.5 }

it('a row of the journal is read as it was written', () => {
  expect(readJournalRow(row)).toBe(row)
})

it.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'row'],
  ['no entry', { position: 12.5 }],
  ['no position', { entry: aPractice() }],
  ['a position as text', { ...row, position: '12.5' }],
  ['a damaged entry', { ...row, entry: aPractice({ active: -1 }) }],
  ['a rest', { ...row, entry: { kind: 'rest', id: 'r', from: '2024-05-07', to: null } }],
])('is none where it is %s', (_what, raw) => {
  expect(readJournalRow(raw)).toBeNull()
})
