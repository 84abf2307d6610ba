import { expect, it } from 'vitest'
import { progressLine } from '../../../../scripts/audio/voice/progress.ts'

it.each([
  [
    { done: 1, total: 4, speech: 2.04, lettersDone: 25, lettersTotal: 100, elapsed: 20 },
    '1 of 4  2.0 s of speech  60 s left',
  ],
  [
    { done: 1, total: 40, speech: 2, lettersDone: 10, lettersTotal: 400, elapsed: 10 },
    '1 of 40  2.0 s of speech  about 7 min left',
  ],
  [
    { done: 4, total: 4, speech: 8, lettersDone: 100, lettersTotal: 100, elapsed: 80 },
    '4 of 4  8.0 s of speech  0 s left',
  ],
])('tells how far the voice has come and how long it still takes', (progress, line) => {
  expect(progressLine(progress)).toBe(line)
})
