import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameAt } from '../../../src/core/timeline/frame.ts'
import type { Chapter, Cue, Timeline } from '../../../src/core/timeline/timeline.ts'

/** Chapters of these poses, ten seconds each. */
function tenSecondsEach(poses: readonly string[], cues: readonly Cue[] = []): Timeline {
  const chapters = poses.map((name, step): Chapter => {
    const [pose = '', side] = name.split(' ')
    const span = { startTime: step * 10, endTime: step * 10 + 10, holdStart: step * 10, holdEnd: step * 10 + 10 }
    return { step, path: `/steps/${step}`, kind: 'hold', pose, side: side === undefined ? null : toSide(side), ...span }
  })
  return { id: 'ten', title: 'Ten seconds each', duration: poses.length * 10, chapters, cues }
}

const toSide = (side: string) => (side === 'left' ? 'left' : 'right')

describe('the place in a session', () => {
  const five = tenSecondsEach(['rest', 'cat', 'child', 'knee', 'rest'])

  it.each([
    ['before the beginning', -3, 0, 0],
    ['at the beginning', 0, 0, 0],
    ['just before a step begins', 9.999, 0, 9.999],
    ['where a step begins', 10, 1, 10],
    ['in the middle', 25, 2, 25],
    ['where the last step begins', 40, 4, 40],
    ['at the end', 50, 4, 50],
    ['after the end', 51, 4, 50],
  ])('%s', (_where, position, chapterIndex, at) => {
    expect(frameAt(five, position)).toMatchObject({ chapterIndex, chapter: five.chapters[chapterIndex], position: at })
  })

  it('is the last step that has begun, however many steps there are and however long they are', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(lengths, fc.double({ min: 0, max: 1, noNaN: true }), (seconds, share) => {
        const ends = seconds.map((_, index) => seconds.slice(0, index + 1).reduce((sum, length) => sum + length))
        const { chapters } = tenSecondsEach(seconds.map(() => 'rest'))
        const timeline: Timeline = {
          ...five,
          duration: ends.at(-1) ?? 0,
          chapters: chapters.map((chapter, index) => ({
            ...chapter,
            startTime: ends[index - 1] ?? 0,
            endTime: ends[index] ?? 0,
          })),
        }
        const { chapter, position } = frameAt(timeline, share * timeline.duration)
        expect(chapter.startTime).toBeLessThanOrEqual(position)
        if (position < timeline.duration) expect(position).toBeLessThan(chapter.endTime)
        else expect(chapter).toBe(timeline.chapters.at(-1))
      }),
    )
  })

  it('says how long the step and the session still last', () => {
    expect(frameAt(five, 12)).toMatchObject({ timeLeftInStep: 8, timeLeft: 38, duration: 50 })
    expect(frameAt(five, 60)).toMatchObject({ timeLeftInStep: 0, timeLeft: 0 })
  })

  it('is nowhere in a timeline without steps, which nothing compiles to', () => {
    expect(() => frameAt({ ...five, chapters: [] }, 0)).toThrow('A timeline has at least one chapter')
  })
})

describe('what comes next', () => {
  const timeline = tenSecondsEach(['rest', 'rest', 'knee left', 'knee right', 'rest', 'cat', 'cat'])

  it.each([
    ['is the next other pose, past the rest of this one', 5, 2],
    ['is the other side of the same pose', 25, 3],
    ['is the pose after the second side', 35, 4],
    ['is another pose without sides', 45, 5],
    ['is nothing where only more of the same is left', 55, null],
    ['is nothing in the last step', 65, null],
  ])('%s', (_what, position, index) => {
    expect(frameAt(timeline, position).next).toBe(index === null ? null : timeline.chapters[index])
  })
})

describe('what is shown at a moment', () => {
  const timeline = tenSecondsEach(
    ['rest'],
    [
      { track: 'chime', startTime: 0, endTime: 5, sound: 'bowl' },
      { track: 'ambience', startTime: 0, endTime: 10, ambience: 'rain' },
      { track: 'caption', startTime: 0, endTime: 8, text: 'Lying down' },
      { track: 'breath', startTime: 1, endTime: 4, phase: 'inhale' },
      { track: 'breath', startTime: 4, endTime: 7, phase: 'exhale' },
      { track: 'voice', startTime: 2, endTime: 3, text: 'Let the floor hold you.' },
    ],
  )

  it.each([
    ['the caption before anybody speaks', 1.9, 'Lying down', false],
    ['the sentence from its first moment on', 2, 'Let the floor hold you.', true],
    ['the sentence to its last moment', 2.999, 'Let the floor hold you.', true],
    ['the caption again as soon as the sentence is over', 3, 'Lying down', false],
    ['nothing where there is nothing to say', 8, '', false],
  ])('is %s', (_what, position, caption, isSpoken) => {
    expect(frameAt(timeline, position)).toMatchObject({ caption, isSpoken })
  })

  it.each([
    ['none before the first', 0.5, null],
    ['one as it begins', 1, { phase: 'inhale', startTime: 1, endTime: 4, progress: 0, fullness: 0 }],
    ['the second where the first ends', 4, { phase: 'exhale', startTime: 4, endTime: 7, progress: 0, fullness: 1 }],
    ['none after the last', 7, null],
  ])('is of the breath: %s', (_what, position, breath) => {
    expect(frameAt(timeline, position).breath).toEqual(breath)
  })
})
