import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BreathPhase } from '../../../src/core/catalogue/catalogue.ts'
import { breathCues, cycleOfPattern } from '../../../src/core/timeline/breath.ts'
import { breathAt } from '../../../src/core/timeline/breathAt.ts'
import { DISC_CURVE, fullnessEnds } from '../../../src/core/timeline/lungFullness.ts'

const LENGTH = 120
const seconds = (min: number) => fc.integer({ min: min * 10, max: 80 }).map((tenths) => tenths / 10)
const pattern = fc.record({ inhale: seconds(1), holdIn: seconds(0), exhale: seconds(1), holdOut: seconds(0) })
const paced = pattern.map((each) => ({ cues: breathCues(cycleOfPattern(each), 0, LENGTH) }))
const position = fc.double({ min: 0, max: LENGTH, noNaN: true })

/** 1,000 positions over two breaths with all four phases. */
const cues = breathCues(cycleOfPattern({ inhale: 4, holdIn: 2, exhale: 6, holdOut: 1 }), 3, 29)
const positions = Array.from({ length: 1000 }, (_, index) => 3 + (index * 26) / 1000)

/** The chest as it moved before disc and figure shared one table, written out anew. */
function formerChest(phase: BreathPhase, progress: number): number {
  const [start, end] = { inhale: [0, 1], holdIn: [1, 1], exhale: [1, 0], holdOut: [0, 0] }[phase] as [number, number]
  return start + ((end - start) * (1 - Math.cos(Math.PI * progress))) / 2
}

/** The part of the way after a part of the time on a cubic Bézier curve, by halving. */
function onBezier([x1, y1, x2, y2]: readonly [number, number, number, number], time: number): number {
  const at = (t: number, first: number, second: number) =>
    3 * (1 - t) ** 2 * t * first + 3 * (1 - t) * t ** 2 * second + t ** 3
  let [low, high] = [0, 1]
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2
    if (at(middle, x1, x2) < time) low = middle
    else high = middle
  }
  return at(low, y1, y2)
}

describe('the breath at a position', () => {
  it('never leaves the lungs emptier than empty or fuller than full', () => {
    fc.assert(
      fc.property(paced, position, (timeline, at) => {
        const breath = breathAt(timeline, at)
        if (!breath) return
        expect(breath.fullness).toBeGreaterThanOrEqual(0)
        expect(breath.fullness).toBeLessThanOrEqual(1)
        expect(breath.progress).toBeGreaterThanOrEqual(0)
        expect(breath.progress).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('does not jump where one phase gives way to the next', () => {
    fc.assert(
      fc.property(paced, (timeline) => {
        for (const { startTime } of timeline.cues.slice(1)) {
          const before = breathAt(timeline, startTime - 1e-6)?.fullness ?? NaN
          expect(breathAt(timeline, startTime)?.fullness).toBeCloseTo(before, 6)
        }
      }),
    )
  })

  it('is the phase that lasts there and how much of it is over', () => {
    expect(breathAt({ cues }, 3)).toEqual({ phase: 'inhale', startTime: 3, endTime: 7, progress: 0, fullness: 0 })
    expect(breathAt({ cues }, 4)?.progress).toBe(0.25)
    expect(breathAt({ cues }, 7)?.phase).toBe('holdIn')
    expect(breathAt({ cues }, 12)).toMatchObject({ phase: 'exhale', progress: 0.5 })
    expect(breathAt({ cues }, 12)?.fullness).toBeCloseTo(0.5, 9)
  })

  it('is none before the first phase and from the end of the last one on', () => {
    expect(breathAt({ cues }, 2.999)).toBeNull()
    expect(breathAt({ cues }, 29)).toBeNull()
    expect(breathAt({ cues: [] }, 0)).toBeNull()
  })

  it('lifts the chest as ever, at 1,000 positions', () => {
    for (const at of positions) {
      const breath = breathAt({ cues }, at)
      expect(breath?.fullness).toBe(breath && formerChest(breath.phase, breath.progress))
    }
  })

  it('sizes the disc as ever, at 1,000 positions', () => {
    const formerScales = { inhale: [0.7, 1], holdIn: [1, 1], exhale: [1, 0.7], holdOut: [0.7, 0.7] } as const
    for (const at of positions) {
      const breath = breathAt({ cues }, at)
      if (!breath) throw new Error(`No breath at ${at}`)
      const [start, end] = fullnessEnds(breath.phase).map((fullness) => 0.7 + 0.3 * fullness) as [number, number]
      const [formerStart, formerEnd] = formerScales[breath.phase]
      const part = onBezier([0.45, 0, 0.55, 1], breath.progress)
      expect(start + (end - start) * onBezier(DISC_CURVE, breath.progress)).toBe(
        formerStart + (formerEnd - formerStart) * part,
      )
    }
  })

  it('reads two curves that are 0.029 of a full breath apart at most', () => {
    const apart = Array.from({ length: 1001 }, (_, index) =>
      Math.abs(onBezier(DISC_CURVE, index / 1000) - formerChest('inhale', index / 1000)),
    )
    expect(Math.max(...apart)).toBeCloseTo(0.029, 3)
  })
})
