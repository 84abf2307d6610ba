// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Wake } from '../../../src/core/time.ts'
import { watchTime } from '../../../src/platform/device/watchTime.ts'

const evening = Date.UTC(2026, 10, 19, 19, 0, 20)
let visibility: DocumentVisibilityState = 'visible'

beforeEach(() => {
  visibility = 'visible'
  vi.useFakeTimers({ now: evening })
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

function wakes(): Wake[] {
  const seen: Wake[] = []
  onTestFinished(watchTime((wake) => seen.push(wake)))
  return seen
}

function setVisibility(state: DocumentVisibilityState): void {
  visibility = state
  document.dispatchEvent(new Event('visibilitychange'))
}

describe('the passing of time', () => {
  it('is noticed at each whole minute, so that a day begins on its minute', () => {
    const seen = wakes()
    vi.advanceTimersByTime(39_999)
    expect(seen).toEqual([])
    vi.advanceTimersByTime(1)
    expect(seen).toEqual(['minute'])
    vi.advanceTimersByTime(120_000)
    expect(seen).toEqual(['minute', 'minute', 'minute'])
  })

  it('costs nothing while the page is hidden, and is noticed at once when it is seen again', () => {
    const seen = wakes()
    setVisibility('hidden')
    vi.advanceTimersByTime(12 * 3_600_000)
    expect(seen).toEqual([])
    setVisibility('visible')
    expect(seen).toEqual(['return'])
    vi.advanceTimersByTime(60_000)
    expect(seen).toEqual(['return', 'minute'])
  })

  it.each([
    ['another window was in front', () => window.dispatchEvent(new Event('focus'))],
    ['the page comes back from the history', () => window.dispatchEvent(new Event('pageshow'))],
    ['a frozen page goes on', () => document.dispatchEvent(new Event('resume'))],
  ])('is noticed where %s', (_what, comeBack) => {
    const seen = wakes()
    vi.setSystemTime(evening + 12 * 3_600_000)
    comeBack()
    expect(seen).toEqual(['return'])
  })

  it('takes the three events of one return for one', () => {
    const seen = wakes()
    setVisibility('hidden')
    vi.setSystemTime(evening + 12 * 3_600_000)
    setVisibility('visible')
    window.dispatchEvent(new Event('focus'))
    window.dispatchEvent(new Event('pageshow'))
    expect(seen).toEqual(['return'])
    vi.setSystemTime(evening)
    window.dispatchEvent(new Event('focus'))
    expect(seen, 'a clock that was set back is another return').toEqual(['return', 'return'])
  })

  it('is noticed no more once nobody watches', () => {
    const seen: Wake[] = []
    watchTime((wake) => seen.push(wake))()
    vi.advanceTimersByTime(120_000)
    window.dispatchEvent(new Event('focus'))
    expect(seen).toEqual([])
  })
})
