import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pacedCycle, pacedSide, positionAtPace } from '../../../src/core/timeline/pace.ts'
import { PACES } from '../../../src/core/timeline/paces.ts'
import type { Timeline } from '../../../src/core/timeline/timeline.ts'
import { aCatalogue, aPose } from '../../support/aCatalogue.ts'
import { aScript } from '../../support/aScript.ts'
import { compiled } from '../../support/compiled.ts'

const script = aScript([
  { kind: 'say', text: 'Let us begin.', seconds: 12 },
  {
    kind: 'hold',
    pose: 'rest',
    seconds: 60,
    arrive: 10,
    say: [
      { at: 20, text: 'One.' },
      { after: 6, text: 'Two.' },
    ],
  },
  { kind: 'hold', pose: 'knee', sides: 'both', breaths: 4 },
  { kind: 'flow', pose: 'cat', reps: 4, sets: 2, restSeconds: 10 },
])
const catalogue = aCatalogue(
  aPose({ id: 'rest' }),
  aPose({ id: 'knee', sided: true }),
  aPose({ id: 'cat', repSeconds: 8 }),
)
const at = (pace: number) => compiled(script, catalogue, { pace })
const both = () => [at(1), at(1.3)] as const

const spoken = ({ cues }: Timeline) => cues.filter(({ track }) => track === 'voice')
const lengths = (timeline: Timeline) =>
  spoken(timeline).map(({ startTime, endTime }) => Math.round((endTime - startTime) * 1000))

describe('a slower pace', () => {
  it('lengthens the holds and leaves every sentence as it is', () => {
    const [written, slow] = both()
    expect(slow.duration).toBeGreaterThan(written.duration * 1.15)
    expect(lengths(slow)).toEqual(lengths(written))
    slow.chapters.forEach((chapter, index) => {
      const before = written.chapters[index]
      expect(chapter.holdStart - chapter.startTime).toBeGreaterThanOrEqual(
        (before?.holdStart ?? 0) - (before?.startTime ?? 0),
      )
    })
  })

  it('holds both sides equally long', () => {
    const [, slow] = both()
    const holds = slow.chapters
      .filter(({ pose }) => pose === 'knee')
      .map(({ holdStart, holdEnd }) => holdEnd - holdStart)
    expect(holds[0]).toBeCloseTo(holds[1] ?? 0, 6)
  })

  it('leads slower breaths, but never longer ones than are safe', () => {
    expect(
      pacedCycle(
        [
          { phase: 'inhale', seconds: 4 },
          { phase: 'exhale', seconds: 6 },
        ],
        1.3,
      ),
    ).toEqual([
      { phase: 'inhale', seconds: 5.2 },
      { phase: 'exhale', seconds: 7.800000000000001 },
    ])
    expect(pacedCycle([{ phase: 'exhale', seconds: 8 }], 1.3)).toEqual([{ phase: 'exhale', seconds: 8 }])
  })

  it.each([
    ['inhale', 5, 6],
    ['holdIn', 6, 7],
    ['exhale', 7, 8],
    ['holdOut', 3.5, 4],
  ] as const)('leads an %s of %d s for %d s at most', (phase, seconds, most) => {
    expect(pacedCycle([{ phase, seconds }], 1.3)).toEqual([{ phase, seconds: most }])
    expect(pacedCycle([{ phase, seconds: most + 0.5 }], 1.3)).toEqual([{ phase, seconds: most + 0.5 }])
    expect(pacedCycle([{ phase, seconds: 2 }], 1.5)).toEqual([{ phase, seconds: 3 }])
  })

  it.each([
    [60, 10, 1, 60],
    [60, 10, 1.3, 75],
    [61, 10, 0.85, 54],
    // 10 + 30 × 1.1 is 43, whatever a computer makes of it.
    [40, 10, 1.1, 43],
    [12, 12, 1.3, 12],
  ])('makes of %d s with %d s of speech at pace %d a side of %d s', (seconds, lead, pace, paced) => {
    expect(pacedSide(seconds, lead, pace)).toBe(paced)
  })

  it('can be chosen, and a quicker one', () => expect(PACES).toEqual([0.85, 1, 1.15, 1.3]))

  it.each(PACES)('takes whole seconds at pace %d', (pace) => expect(Number.isInteger(at(pace).duration)).toBe(true))
})

describe('a change of pace', () => {
  it('stays where it is in the session, and comes back to where it was', () => {
    const [written, slow] = both()
    fc.assert(
      fc.property(fc.double({ min: 0, max: written.duration, noNaN: true }), (position) => {
        const there = positionAtPace(position, written, slow)
        const index = (timeline: Timeline, time: number) => timeline.chapters.findIndex(({ endTime }) => time < endTime)
        if (position < written.duration) expect(index(slow, there)).toBe(index(written, position))
        expect(positionAtPace(there, slow, written)).toBeCloseTo(position, 6)
      }),
    )
  })

  it('keeps the order of time', () => {
    const [written, slow] = both()
    const positions = Array.from({ length: 200 }, (_, step) => (step / 200) * written.duration)
    const moved = positions.map((position) => positionAtPace(position, written, slow))
    moved.slice(1).forEach((position, step) => expect(position).toBeGreaterThanOrEqual(moved[step] ?? 0))
  })
})

describe('a place at another pace', () => {
  const times = (spans: readonly (readonly [number, number, number])[]): Timeline => ({
    id: 'a',
    title: 'A',
    duration: spans.at(-1)?.[2] ?? 0,
    cues: [],
    chapters: spans.map(([startTime, holdStart, endTime], step) => ({
      ...{ step, path: `/steps/${step}`, kind: 'hold', pose: 'rest', side: null },
      ...{ startTime, holdStart, holdEnd: endTime, endTime },
    })),
  })
  const short = times([
    [0, 4, 10],
    [10, 22, 22],
    [22, 26, 46],
  ])
  const long = times([
    [0, 4, 13],
    [13, 20, 20],
    [20, 24, 54],
  ])

  it.each([
    ['as far into what is spoken', 2, 2],
    ['at the start of the hold', 4, 4],
    ['as far through the hold', 7, 8.5],
    ['at the start of the next step', 10, 13],
    ['as far on the way there', 14, 17],
    ['no further than the shorter way is long', 21, 20],
    ['in a later hold', 31, 31.5],
    ['at the end', 46, 54],
    ['beyond the end', 50, 54],
  ])('lies %s', (_where, position, there) => {
    expect(positionAtPace(position, short, long)).toBeCloseTo(there, 6)
  })

  it('stays in its step up to the last moment', () => {
    expect(positionAtPace(9.999_999_999, short, long)).toBeLessThan(13)
    expect(positionAtPace(12.999_999_999, long, short)).toBeLessThan(10)
  })
})
