import { describe, expect, it } from 'vitest'
import { feelingAbout } from '../../../src/features/after/feeling.ts'

const stamp = { id: 'f', recordedAt: 1000 }
const entry = { kind: 'feeling', id: 'f', recordedAt: 1000, target: 'p' }

describe('what is said after a practice', () => {
  it.each([
    ['nothing', { pain: null, note: '' }, null],
    ['only spaces', { pain: null, note: ' \n ' }, null],
    ['no pain at all', { pain: 0, note: '' }, { ...entry, painAfter: 0 }],
    ['only a note', { pain: null, note: ' softer ' }, { ...entry, note: 'softer' }],
    ['both', { pain: 3, note: 'softer' }, { ...entry, painAfter: 3, note: 'softer' }],
  ])('%s', (_what, said, expected) => {
    expect(feelingAbout('p', said, stamp)).toEqual(expected)
  })
})
