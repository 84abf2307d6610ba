import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFrames, type Frames } from '../../../src/figure/live/frames.ts'

let drawn: number
let frames: Frames

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, 16))
  drawn = 0
  frames = createFrames(() => drawn++)
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('frames of the moving figure', () => {
  it('come once, however often they were asked for', () => {
    frames.request()
    frames.request(50)
    vi.advanceTimersByTime(200)
    expect(drawn).toBe(1)
  })

  it('do not come while nobody sees them, and come once somebody does', () => {
    frames.see(false)
    frames.request()
    vi.advanceTimersByTime(60_000)
    expect(drawn).toBe(0)
    frames.see(true)
    vi.advanceTimersByTime(20)
    expect(drawn).toBe(1)
  })

  it('that were under way when the last one looked away are kept for later', () => {
    frames.request(50)
    frames.see(false)
    vi.advanceTimersByTime(200)
    expect(drawn).toBe(0)
    frames.see(true)
    vi.advanceTimersByTime(100)
    expect(drawn).toBe(1)
  })

  it('do not come because somebody looks', () => {
    frames.see(false)
    frames.see(true)
    vi.advanceTimersByTime(1000)
    expect(drawn).toBe(0)
  })
})
