import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFrameScheduler, type FrameScheduler } from '../../../src/figure/live/frameScheduler.ts'

let drawn: number
let scheduler: FrameScheduler

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, 16))
  drawn = 0
  scheduler = createFrameScheduler(() => drawn++)
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('frames of the moving figure', () => {
  it('run once, however often they were requested', () => {
    scheduler.request()
    scheduler.request(50)
    vi.advanceTimersByTime(200)
    expect(drawn).toBe(1)
  })

  it('do not run while the canvas is hidden, and run once it is visible', () => {
    scheduler.setVisible(false)
    scheduler.request()
    vi.advanceTimersByTime(60_000)
    expect(drawn).toBe(0)
    scheduler.setVisible(true)
    vi.advanceTimersByTime(20)
    expect(drawn).toBe(1)
  })

  it('requested before the canvas was hidden run when it is visible again', () => {
    scheduler.request(50)
    scheduler.setVisible(false)
    vi.advanceTimersByTime(200)
    expect(drawn).toBe(0)
    scheduler.setVisible(true)
    vi.advanceTimersByTime(100)
    expect(drawn).toBe(1)
  })

  it('do not run merely because the canvas becomes visible', () => {
    scheduler.setVisible(false)
    scheduler.setVisible(true)
    vi.advanceTimersByTime(1000)
    expect(drawn).toBe(0)
  })
})
