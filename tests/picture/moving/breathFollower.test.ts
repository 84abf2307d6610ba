import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createBreathFollower, type BreathFollower } from '../../../src/picture/moving/breathFollower.ts'

let reported: (number | null)[]
let breath: BreathFollower

beforeEach(() => {
  vi.useFakeTimers()
  reported = []
  breath = createBreathFollower((fullness) => reported.push(fullness))
})

afterEach(() => vi.useRealTimers())

/** An in-breath of four seconds that began when the page's clock read 5,000 ms. */
const inhale = (sentAt: number) => ({ phases: [{ phase: 'inhale' as const, startsAt: 5000, endsAt: 9000 }], sentAt })

describe('the breath that the figure follows', () => {
  it('advances by itself, twenty times a second', () => {
    breath.follow(inhale(5000))
    vi.advanceTimersByTime(2000)
    expect(reported).toHaveLength(41)
    expect(reported.at(-1)).toBeCloseTo(0.5, 6)
  })

  it('keeps to the page’s clock when a later message is delayed', () => {
    breath.follow(inhale(5000))
    vi.advanceTimersByTime(2000)
    breath.follow(inhale(6700))
    expect(reported.at(-1)).toBeCloseTo(0.5, 6)
  })

  it('corrects its clock when a later message arrives faster than the first', () => {
    vi.advanceTimersByTime(900)
    breath.follow(inhale(5000))
    vi.advanceTimersByTime(1100)
    breath.follow(inhale(7000))
    expect(reported.at(-1)).toBeCloseTo(0.5, 6)
  })

  it('is reported once when it is not paced', () => {
    breath.follow(0.3)
    vi.advanceTimersByTime(2000)
    expect(reported).toEqual([0.3])
  })

  it('stops when there is no pacer any more', () => {
    breath.follow(inhale(5000))
    breath.follow(null)
    vi.advanceTimersByTime(2000)
    expect(reported).toEqual([0, null])
  })

  it('is not reported while hidden, and is reported at once when visible again', () => {
    breath.follow(inhale(5000))
    breath.setVisible(false)
    reported.length = 0
    vi.advanceTimersByTime(2000)
    expect(reported).toEqual([])
    breath.setVisible(true)
    expect(reported.at(-1)).toBeCloseTo(0.5, 6)
    vi.advanceTimersByTime(1000)
    expect(reported).toHaveLength(21)
  })
})
