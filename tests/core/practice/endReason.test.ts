import { describe, expect, it } from 'vitest'
import type { EndReason } from '../../../src/core/practice/practiceLog.ts'
import { endReasonOf } from '../../../src/core/practice/endReason.ts'

describe('how a session ended', () => {
  it.each<[string, EndReason, number, EndReason]>([
    ['was played to its end', 'done', 1, 'done'],
    ['was played to its end, a pose left out', 'done', 0.8, 'done'],
    ['was played to its end with more than a fifth left out', 'done', 0.799, 'user'],
    ['was led to its last seconds, which then played out', 'done', 0.01, 'user'],
    ['was ended in its last minute', 'user', 0.95, 'user'],
    ['was ended after parts of it were done twice', 'user', 1.4, 'user'],
    ['was ended at once', 'user', 0, 'user'],
    ['was ended because it hurt', 'pain', 0.95, 'pain'],
    ['was broken off', 'interrupted', 0.3, 'interrupted'],
  ])('is said of one that %s', (_what, ended, practised, reason) => {
    expect(endReasonOf(ended, practised)).toBe(reason)
  })
})
