import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createBuffers, type Buffers } from '../../../src/platform/audio/buffers.ts'
import type { SoundSource } from '../../../src/platform/audio/soundUrls.ts'
import { aBuffer, FakeAudioContext } from '../../support/fakeAudioContext.ts'

/** The files of a device and a network: each has a length in seconds, or is not there. */
let files: Map<string, number>
let reads: string[]
let removed: string[]
let buffers: Buffers

const source = (url: string, seconds = 1): SoundSource => ({ url, seconds })
const chosen = source('/voice/cedar/a.mp3')
const fallback = source('/voice/willow/a.mp3')
const chime = source('/cues/bowl.mp3', 6)

beforeEach(() => {
  vi.useFakeTimers()
  files = new Map([chosen, fallback, chime].map(({ url, seconds }) => [url, seconds]))
  reads = []
  removed = []
  FakeAudioContext.decode = async (bytes) => aBuffer(new Float64Array(bytes)[0] ?? 0)
  buffers = createBuffers(new FakeAudioContext() as unknown as BaseAudioContext, {
    async read({ url }) {
      reads.push(url)
      const seconds = files.get(url)
      if (seconds === undefined) throw new TypeError('No network')
      return new Float64Array([seconds]).buffer
    },
    remove: async (url) => void removed.push(url),
  })
})

afterEach(() => void vi.useRealTimers())

describe('a sentence in two voices', () => {
  it('is had in the first that can be had, and the other is not fetched', async () => {
    expect((await buffers.load([chosen, fallback]))?.duration).toBe(1)
    expect(reads).toEqual([chosen.url])
  })

  it('falls to the default voice where the chosen one cannot be had', async () => {
    files.delete(chosen.url)
    files.set(fallback.url, 1.1)
    expect((await buffers.load([chosen, fallback]))?.duration).toBe(1.1)
    expect(buffers.atHand([chosen, fallback])?.duration).toBe(1.1)
  })

  it('is none where neither can be had, and nothing throws', async () => {
    files.clear()
    expect(await buffers.load([chosen, fallback])).toBeNull()
    expect(buffers.atHand([chosen, fallback])).toBeNull()
  })
})

describe('a damaged file', () => {
  it('is thrown away and fetched again, and then heard', async () => {
    files.set(chosen.url, 0.2)
    FakeAudioContext.decode = async (bytes) => {
      files.set(chosen.url, 1)
      return aBuffer(new Float64Array(bytes)[0] ?? 0)
    }
    expect((await buffers.load([chosen]))?.duration).toBe(1)
    expect([reads, removed]).toEqual([[chosen.url, chosen.url], [chosen.url]])
  })

  it('that no decoder takes is fetched a second time, and no third', async () => {
    FakeAudioContext.decode = () => Promise.reject(new DOMException('Bad file', 'EncodingError'))
    expect(await buffers.load([chosen])).toBeNull()
    expect([reads.length, removed.length]).toEqual([2, 2])
  })

  it('that is cut short by more than a codec adds is not played', async () => {
    files.set(chosen.url, 0.7)
    expect(await buffers.load([chosen])).toBeNull()
    files.set(fallback.url, 0.8)
    expect(await buffers.load([fallback])).not.toBeNull()
  })
})

describe('what is decoded', () => {
  it('is read once, however often it is asked for', async () => {
    await Promise.all([buffers.load([chosen]), buffers.load([chosen])])
    await buffers.load([chosen])
    expect(reads).toEqual([chosen.url])
  })

  it('is at hand from then on, and not before', async () => {
    expect([buffers.atHand([chosen]), buffers.isLoaded([chosen])]).toEqual([null, false])
    await buffers.load([chosen])
    expect([buffers.atHand([chosen])?.duration, buffers.isLoaded([chosen])]).toEqual([1, true])
  })

  it('is forgotten when it is not needed any more, and read anew when it is again', async () => {
    await buffers.load([chosen])
    await buffers.load([chime])
    buffers.retainOnly([chime])
    expect([buffers.atHand([chosen]), buffers.atHand([chime])?.duration]).toEqual([null, 6])
    await buffers.load([chosen])
    expect(reads).toEqual([chosen.url, chime.url, chosen.url])
  })

  it('is nothing to wait for where there is no sound', () => {
    expect(buffers.isLoaded([])).toBe(true)
  })
})

describe('what somebody waits for', () => {
  it('is decoded before what was asked for at the same time', async () => {
    const decoded: number[] = []
    FakeAudioContext.decode = async (bytes) => {
      const seconds = new Float64Array(bytes)[0] ?? 0
      await new Promise((resolve) => setTimeout(resolve, 100))
      decoded.push(seconds)
      return aBuffer(seconds)
    }
    void buffers.loadFirst([[chosen]])
    void buffers.load([chime])
    await vi.advanceTimersByTimeAsync(300)
    expect(decoded).toEqual([1, 6])
  })

  it('holds the others up for less than half a second, where its own file is slow', async () => {
    FakeAudioContext.decode = (bytes) => {
      const seconds = new Float64Array(bytes)[0] ?? 0
      return seconds === 1 ? new Promise(() => undefined) : Promise.resolve(aBuffer(seconds))
    }
    void buffers.loadFirst([[chosen]])
    void buffers.load([chime])
    await vi.advanceTimersByTimeAsync(300)
    expect(buffers.atHand([chime])).toBeNull()
    await vi.advanceTimersByTimeAsync(200)
    expect(buffers.atHand([chime])?.duration).toBe(6)
  })
})
