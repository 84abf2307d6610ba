import { describe, expect, it } from 'vitest'
import { fillSide, lineSeconds, placeFrom, spanOf } from '../../../src/core/timeline/lines.ts'

const nobody = () => undefined

describe('the time of a sentence', () => {
  it.each([
    ['Breathe.', 0.8],
    ['Breathe out.', 1.2],
    ['  Breathe   out\nslowly. ', 1.6],
    ['One two three four five six seven eight nine ten.', 4.2],
    // 0.4 s and five times 0.38 s are 2.3 s, whatever a computer makes of the sum.
    ['One two three four five.', 2.3],
  ])('is estimated where nobody recorded it: %j', (text, seconds) => {
    expect(lineSeconds(text, nobody)).toBe(seconds)
  })

  it('is that of its recording, or of the same sentence about the other side where that is longer', () => {
    const recorded = new Map([
      ['Bend the left knee, not the right.', 2.5],
      ['Bend the right knee, not the left.', 2.8],
      ['Turn left.', 1.5],
      ['Lie down.', 1.25],
    ])
    const clip = (text: string) => recorded.get(text)
    expect(lineSeconds('Bend the left knee, not the right.', clip)).toBe(2.8)
    expect(lineSeconds('Bend the right knee, not the left.', clip)).toBe(2.8)
    expect(lineSeconds('Turn left.', clip)).toBe(1.5)
    expect(lineSeconds('Lie down.', clip)).toBe(1.25)
  })
})

it.each([
  ['left', 'left arm over right, left first'],
  ['right', 'right arm over left, right first'],
  [null, 'easier arm over other, easier first'],
] as const)('a sentence about the side %s names it', (side, said) => {
  expect(fillSide('{side} arm over {other}, {side} first', side)).toBe(said)
})

describe('sentences one after the other', () => {
  const lines = [2, 3, 0.5].map((seconds) => ({ text: `${seconds} s`, seconds }))

  it('take their own time and the silences between them', () => {
    expect(spanOf(lines, 0.8)).toBeCloseTo(7.1, 9)
    expect(spanOf(lines.slice(0, 1), 0.8)).toBe(2)
    expect(spanOf([], 0.8)).toBe(0)
  })

  it('begin when the one before and the silence after it are over', () => {
    expect(placeFrom(10, lines, 1)).toEqual([
      { text: '2 s', seconds: 2, startTime: 10, endTime: 12 },
      { text: '3 s', seconds: 3, startTime: 13, endTime: 16 },
      { text: '0.5 s', seconds: 0.5, startTime: 17, endTime: 17.5 },
    ])
  })
})
