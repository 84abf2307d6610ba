import { describe, expect, it } from 'vitest'
import { needsAdvice, painChange } from '../../../src/core/safety/painChange.ts'

describe('the pain after a practice', () => {
  it.each([
    [3, 9, 'much-more', true],
    [3, 5, 'much-more', true],
    [3, 4, 'more', false],
    [3, 3, 'same', false],
    [3, 2, 'less', false],
    [3, 1, 'much-less', false],
    [0, 0, 'same', false],
    [0, 2, 'much-more', true],
    [6, 7, 'more', true],
    [7, 7, 'same', true],
    [9, 7, 'much-less', true],
    [9, 6, 'much-less', false],
    [null, 6, null, false],
    [null, 7, null, true],
  ])('%s, then %i: %s, advice %s', (before, after, change, advice) => {
    expect(painChange(before, after)).toBe(change)
    expect(needsAdvice(before, after)).toBe(advice)
  })
})
