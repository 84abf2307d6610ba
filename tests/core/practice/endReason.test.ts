import { describe, expect, it } from 'vitest'
import { endReasonOf } from '../../../src/core/practice/endReason.ts'

describe('how a session ended', () => {
  it.each([
    ['was played to its end', true, 1, 'done'],
    ['was played to its end, a pose left out', true, 0.8, 'done'],
    ['was played to its end with more than a fifth left out', true, 0.799, 'user'],
    ['was led to its last seconds, which then played out', true, 0.01, 'user'],
    ['was ended in its last minute', false, 0.95, 'user'],
    ['was ended after parts of it were done twice', false, 1.4, 'user'],
    ['was ended at once', false, 0, 'user'],
  ])('is said of one that %s', (_what, isPlayedOut, practised, reason) => {
    expect(endReasonOf(isPlayedOut, practised)).toBe(reason)
  })
})
