import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PACES, pacedCycle, positionAtPace } from '../../../src/core/timeline/pace.ts'
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
