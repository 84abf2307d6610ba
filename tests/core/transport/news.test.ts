import { describe, expect, it } from 'vitest'
import { isNews } from '../../../src/core/transport/news.ts'
import type { Timeline } from '../../../src/core/timeline/timeline.ts'

const timeline: Timeline = {
  id: 'short',
  title: 'Short',
  duration: 10,
  chapters: [],
  cues: [{ track: 'voice', startTime: 2.3, endTime: 3.6, text: 'Lie down.' }],
}

describe('what listeners are told while a session plays', () => {
  it.each([
    ['another second', 0.9, 1.1, true],
    ['a sentence that begins', 2.2, 2.3, true],
    ['a sentence that ends', 3.5, 3.7, true],
    ['nothing, within a second', 2.4, 2.9, false],
    ['nothing twice', 2.3, 2.35, false],
  ])('%s', (_, told, position, expected) => {
    expect(isNews(timeline, told, position)).toBe(expected)
  })
})
