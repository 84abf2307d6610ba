import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFrames, type Frames } from '../../../src/figure/live/frames.ts'

/** A page with one canvas, which can be hidden and scrolled away. */
class APage extends EventTarget {
  visibilityState = 'visible'
  #told: ((changes: readonly { isIntersecting: boolean }[]) => void) | null = null

  watches(told: (changes: readonly { isIntersecting: boolean }[]) => void) {
    this.#told = told
    return { observe: () => undefined, disconnect: () => (this.#told = null) }
  }
  become(state: 'visible' | 'hidden') {
    this.visibilityState = state
    this.dispatchEvent(new Event('visibilitychange'))
  }
  scroll(isIntersecting: boolean) {
    this.#told?.([{ isIntersecting }])
  }
}

let page: APage
let drawn: number
let frames: Frames

beforeEach(() => {
  vi.useFakeTimers()
  page = new APage()
  vi.stubGlobal('document', page)
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, 16))
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => clearTimeout(frame))
  vi.stubGlobal('IntersectionObserver', function (told: Parameters<APage['watches']>[0]) {
    return page.watches(told)
  })
  drawn = 0
  frames = createFrames(() => drawn++, {} as Element)
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

  it.each([
    ['the page is hidden', () => page.become('hidden'), () => page.become('visible')],
    ['the figure is out of view', () => page.scroll(false), () => page.scroll(true)],
  ])('do not come while %s, and come once it is seen again', (_when, goes, comes) => {
    goes()
    frames.request()
    vi.advanceTimersByTime(60_000)
    expect(drawn).toBe(0)
    comes()
    vi.advanceTimersByTime(20)
    expect(drawn).toBe(1)
  })

  it.each([
    ['the page is hidden', () => page.become('hidden'), () => page.become('visible')],
    ['the figure goes out of view', () => page.scroll(false), () => page.scroll(true)],
  ])('that were under way when %s are kept for later', (_when, goes, comes) => {
    frames.request(50)
    goes()
    vi.advanceTimersByTime(200)
    expect(drawn).toBe(0)
    comes()
    vi.advanceTimersByTime(100)
    expect(drawn).toBe(1)
  })

  it('need both: a page that is seen, and the figure in it', () => {
    page.scroll(false)
    page.become('hidden')
    frames.request()
    page.become('visible')
    vi.advanceTimersByTime(100)
    expect(drawn).toBe(0)
    page.scroll(true)
    vi.advanceTimersByTime(100)
    expect(drawn).toBe(1)
  })

  it('come no more once the figure has gone', () => {
    frames.request()
    frames.stop()
    page.scroll(true)
    page.become('visible')
    vi.advanceTimersByTime(1000)
    expect(drawn).toBe(0)
  })
})
