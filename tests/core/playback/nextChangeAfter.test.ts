import { describe, expect, it } from 'vitest'
import { nextChangeAfter } from '../../../src/core/playback/nextChangeAfter.ts'
import type { Timeline } from '../../../src/core/timeline/timeline.ts'

const lyingDown = { step: 0, path: '/steps/0', kind: 'hold', pose: 'rest', side: null } as const
const timeline: Timeline = {
  id: 'short',
  title: 'Short',
  duration: 10,
  chapters: [{ ...lyingDown, startTime: 0, endTime: 6.5, holdStart: 0, holdEnd: 6.5 }],
  cues: [
    { track: 'voice', startTime: 2.3, endTime: 3.6, text: 'Lie down.' },
    { track: 'voice', startTime: 8, endTime: 9, text: 'Rest.' },
  ],
}

describe('what listeners are told next while a session plays', () => {
  it.each([
    ['another second', 0.9, 1],
    ['a second later where one has just begun', 1, 2],
    ['a sentence that begins', 2.1, 2.3],
    ['another second rather than what has begun already', 2.3, 3],
    ['a sentence that ends', 3.1, 3.6],
    ['a chapter that ends', 6.1, 6.5],
    ['another second rather than what has just ended', 3.6, 4],
    ['another second where something begins with it', 7.5, 8],
  ])('%s', (_, position, expected) => {
    expect(nextChangeAfter(timeline, position)).toBe(expected)
  })
})
