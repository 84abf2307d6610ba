import { expect, it } from 'vitest'
import { lengthIssues } from '../../../src/core/timeline/lengthIssues.ts'
import type { Timeline } from '../../../src/core/timeline/timeline.ts'

const lasting = (duration: number): Timeline => ({ id: 'a', title: 'A', duration, chapters: [], cues: [] })

it.each([
  [59, ['E_TOTAL']],
  [60, []],
  [4 * 3600, []],
  [4 * 3600 + 1, ['E_TOTAL']],
])('tells whether a session of %i s is allowed', (duration, codes) => {
  expect(lengthIssues(lasting(duration)).map(({ code }) => code)).toEqual(codes)
})
