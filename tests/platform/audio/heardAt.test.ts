import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { heardAt } from '../../../src/platform/audio/heardAt.ts'

/** Milliseconds that the page is old, long after its context was made. */
const NOW = 60_000

beforeEach(() => void vi.spyOn(performance, 'now').mockReturnValue(NOW))
afterEach(() => vi.restoreAllMocks())

interface Clocks {
  readonly currentTime?: number
  readonly outputLatency?: number
  readonly stamp?: AudioTimestamp
}

/** A context 20 s old, as a browser shows it. */
function aContext({ currentTime = 20, outputLatency = 0.1, stamp }: Clocks): AudioContext {
  const getOutputTimestamp = stamp && (() => stamp)
  return { currentTime, outputLatency, getOutputTimestamp } as unknown as AudioContext
}

/** 21 s of the context, by the output latency of 0.1 s alone. */
const BY_LATENCY = NOW + 1000 + 100

describe('the moment at which a time of the context is heard', () => {
  it('is read off the output timestamp', () => {
    const context = aContext({ stamp: { contextTime: 19.9, performanceTime: NOW - 30 } })
    expect(heardAt(context, 21)).toBeCloseTo(NOW - 30 + 1100, 6)
  })

  // The first row is WebKitGTK 2.50, where a whole session's breath was anchored ahead of itself and the disc stood still.
  it.each<[string, AudioTimestamp]>([
    ['runs ahead by the time of the context', { contextTime: 19.96, performanceTime: NOW + 19_960 }],
    ['lies a little ahead of the page', { contextTime: 19.96, performanceTime: NOW + 60 }],
    ['is long past', { contextTime: 19.96, performanceTime: NOW - 5000 }],
    ['is in seconds', { contextTime: 19.96, performanceTime: 59.96 }],
    ['has no page time', { contextTime: 19.96 }],
    ['has a page time that is no number', { contextTime: 19.96, performanceTime: NaN }],
    ['has not begun', { contextTime: 0, performanceTime: 0 }],
    ['stands still, as in Safari 15', { contextTime: 0.000_45, performanceTime: NOW - 30 }],
    ['is ahead of the context', { contextTime: 20.5, performanceTime: NOW - 30 }],
    ['has a context time that is no number', { contextTime: NaN, performanceTime: NOW - 30 }],
    ['is from before a pause', { contextTime: 19.98, performanceTime: NOW - 700 }],
    ['is empty', {}],
  ])('goes by the output latency where the timestamp %s', (_, stamp) => {
    expect(heardAt(aContext({ stamp }), 21)).toBeCloseTo(BY_LATENCY, 6)
  })

  it('goes by the output latency where there is no timestamp', () => {
    expect(heardAt(aContext({}), 21)).toBeCloseTo(BY_LATENCY, 6)
  })

  it.each([undefined, 0, NaN, -0.2, Infinity, 32])('takes the usual latency for one of %s', (outputLatency) => {
    const context = { ...aContext({}), outputLatency } as AudioContext
    expect(heardAt(context, 21)).toBeCloseTo(NOW + 1000 + 40, 6)
  })

  it('goes by what is usual where the clocks of the browser throw', () => {
    const broken = () => {
      throw new DOMException('no clock', 'InvalidStateError')
    }
    const context = { currentTime: 20, outputLatency: 0.1, getOutputTimestamp: broken } as unknown as AudioContext
    expect(heardAt(context, 21)).toBeCloseTo(BY_LATENCY, 6)
    const unknown = Object.defineProperty(context, 'outputLatency', { get: broken })
    expect(heardAt(unknown, 21)).toBeCloseTo(NOW + 1000 + 40, 6)
  })

  it('believes headphones without a cable', () => {
    const stamp = { contextTime: 19.7, performanceTime: NOW - 20 }
    expect(heardAt(aContext({ outputLatency: 0.28, stamp }), 21)).toBeCloseTo(NOW - 20 + 1300, 6)
    expect(heardAt(aContext({ outputLatency: 0.28 }), 21)).toBeCloseTo(NOW + 1000 + 280, 6)
  })
})
