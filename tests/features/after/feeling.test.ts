import { describe, expect, it } from 'vitest'
import { feelingAbout } from '../../../src/features/after/feeling.ts'

const stamp = { id: 'f', recordedAt: 1000 }
const entry = { kind: 'feeling', id: 'f', recordedAt: 1000, target: 'p' }

const nothing = { pain: null, note: '' }

describe('what is said after a practice', () => {
  it.each([
    ['nothing', nothing, nothing, null],
    ['only spaces', { pain: null, note: ' \n ' }, nothing, null],
    ['no pain at all', { pain: 0, note: '' }, nothing, { ...entry, painAfter: 0 }],
    ['only a note', { pain: null, note: ' softer ' }, nothing, { ...entry, note: 'softer' }],
    ['both', { pain: 3, note: 'softer' }, nothing, { ...entry, painAfter: 3, note: 'softer' }],
    ['the same again', { pain: 3, note: 'softer ' }, { pain: 3, note: 'softer' }, null],
    ['another pain', { pain: 2, note: 'softer' }, { pain: 3, note: 'softer' }, { ...entry, painAfter: 2 }],
    ['another note', { pain: 3, note: 'warm' }, { pain: 3, note: 'softer' }, { ...entry, note: 'warm' }],
    ['a note taken back', { pain: 3, note: '' }, { pain: 3, note: 'softer' }, { ...entry, note: '' }],
  ])('%s', (_what, said, known, expected) => {
    expect(feelingAbout('p', said, known, stamp)).toEqual(expected)
  })
})
