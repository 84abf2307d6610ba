import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createBreathFollower, type BreathFollower } from '../../../src/picture/moving/breathFollower.ts'

let told: (number | null)[]
let breath: BreathFollower

beforeEach(() => {
  vi.useFakeTimers()
  told = []
  breath = createBreathFollower((inhaled) => told.push(inhaled))
})

afterEach(() => vi.useRealTimers())

/** A breath in of four seconds that began as the page's clock read 5,000 ms. */
const inhale = (sentAt: number) => ({ phases: [{ phase: 'inhale' as const, startsAt: 5000, endsAt: 9000 }], sentAt })

describe('the breath that the figure follows', () => {
  it('goes on by itself, twenty times a second', () => {
    breath.follow(inhale(5000))
    vi.advanceTimersByTime(2000)
    expect(told).toHaveLength(41)
    expect(told.at(-1)).toBeCloseTo(0.5, 6)
  })

  it('keeps to the page’s clock although a later message was long on its way', () => {
    breath.follow(inhale(5000))
    vi.advanceTimersByTime(2000)
    breath.follow(inhale(6700))
    expect(told.at(-1)).toBeCloseTo(0.5, 6)
  })

  it('comes nearer with a message that was faster than the first', () => {
    vi.advanceTimersByTime(900)
    breath.follow(inhale(5000))
    vi.advanceTimersByTime(1100)
    breath.follow(inhale(7000))
    expect(told.at(-1)).toBeCloseTo(0.5, 6)
  })

  it('is told once where it stands still', () => {
    breath.follow(0.3)
    vi.advanceTimersByTime(2000)
    expect(told).toEqual([0.3])
  })

  it('stops where nobody paces it any more', () => {
    breath.follow(inhale(5000))
    breath.follow(null)
    vi.advanceTimersByTime(2000)
    expect(told).toEqual([0, null])
  })

  it('is not looked at while nobody sees it, and at once when somebody does', () => {
    breath.follow(inhale(5000))
    breath.see(false)
    told.length = 0
    vi.advanceTimersByTime(2000)
    expect(told).toEqual([])
    breath.see(true)
    expect(told.at(-1)).toBeCloseTo(0.5, 6)
    vi.advanceTimersByTime(1000)
    expect(told).toHaveLength(21)
  })
})
