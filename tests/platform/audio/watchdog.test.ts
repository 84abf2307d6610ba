import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createWatchdog, type Watchdog } from '../../../src/platform/audio/watchdog.ts'
import { FakeAudioContext } from '../../support/fakeAudioContext.ts'

let context: FakeAudioContext
let watchdog: Watchdog
let losses: number

/** Lets time pass for the page, and for the sound unless it stands still. */
function pass(milliseconds: number, { isStanding = false } = {}): void {
  for (let passed = 0; passed < milliseconds; passed += 100) {
    if (!isStanding) context.currentTime += 0.1
    vi.advanceTimersByTime(100)
  }
}

beforeEach(async () => {
  vi.useFakeTimers()
  losses = 0
  context = new FakeAudioContext()
  context.state = 'running'
  watchdog = createWatchdog(context as unknown as AudioContext, () => (losses += 1))
  watchdog.expect()
})

afterEach(() => {
  watchdog.stop()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('sound that was taken away', () => {
  it.each<[string, () => void]>([
    ['suspends the context', () => void context.suspend()],
    [
      'interrupts the context, as a call does',
      () => {
        context.state = 'interrupted' as AudioContextState
        context.dispatchEvent(new Event('statechange'))
      },
    ],
    ['takes the device from the context', () => context.dispatchEvent(new Event('error'))],
  ])('is noticed at once where something %s', (_what, take) => {
    pass(5000)
    take()
    expect(losses).toBe(1)
  })

  it('is noticed within two seconds where the clock stands still without a word, and told once', () => {
    pass(5000)
    pass(2000, { isStanding: true })
    expect(losses).toBe(1)
    pass(5000, { isStanding: true })
    expect(losses).toBe(1)
  })

  it('is noticed again after it was expected again', () => {
    pass(2000, { isStanding: true })
    watchdog.expect()
    pass(2000, { isStanding: true })
    expect(losses).toBe(2)
  })
})

describe('sound that was not taken away', () => {
  it('plays for an hour without a false alarm', () => {
    pass(3_600_000)
    expect(losses).toBe(0)
  })

  it('may stand still while it is paused', () => {
    watchdog.rest()
    void context.suspend()
    pass(60_000, { isStanding: true })
    expect(losses).toBe(0)
  })

  it('is not blamed for a page that was busy and then looks twice at once', () => {
    pass(1000)
    const now = performance.now()
    vi.spyOn(performance, 'now').mockImplementation(() => now + 50)
    vi.advanceTimersByTime(1500)
    expect(losses).toBe(0)
  })

  it('is not blamed for a device that slept, which one late look cannot tell from a loss', () => {
    pass(1000)
    const now = performance.now()
    vi.spyOn(performance, 'now').mockImplementation(() => now + 3_600_000)
    vi.advanceTimersByTime(500)
    expect(losses).toBe(0)
  })

  it('is not asked which loudspeaker it comes from: without permission a browser lists one output, whatever is plugged in', () => {
    const enumerateDevices = vi.fn<() => Promise<unknown[]>>().mockResolvedValue([])
    const mediaDevices = Object.assign(new EventTarget(), { enumerateDevices })
    vi.stubGlobal('navigator', { mediaDevices })
    const other = createWatchdog(context as unknown as AudioContext, () => (losses += 1))
    other.expect()
    mediaDevices.dispatchEvent(new Event('devicechange'))
    pass(2000)
    other.stop()
    vi.unstubAllGlobals()
    expect([losses, enumerateDevices.mock.calls.length]).toEqual([0, 0])
  })
})
