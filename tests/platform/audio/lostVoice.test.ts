/** A voice that cannot be had: nothing waits for ever, what is lost is asked for again, and the person is told what is true. */
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { VoiceCue } from '../../../src/core/timeline/timeline.ts'
import { createBuffers, type Buffers } from '../../../src/platform/audio/buffers.ts'
import { createVoiceTrack } from '../../../src/platform/audio/voiceTrack.ts'
import { PREVIEW_LINE } from '../../../src/platform/audio/preview.ts'
import { createSoundSettings } from '../../../src/platform/storage/soundSettings.ts'
import { emptyStorage } from '../../support/emptyStorage.ts'
import { FakeAudioContext } from '../../support/fakeAudioContext.ts'
import { loadSoundLengths } from '../../../scripts/support/loadClips.ts'

const source = { url: '/audio/a.mp3', seconds: 1 }
const buffer = { duration: 1 } as AudioBuffer
const never = () => new Promise<never>(() => undefined)

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** An audio context that decodes as it is told to. */
function contextThat(decode: () => Promise<AudioBuffer>): AudioContext {
  const context = Object.assign(new FakeAudioContext(), { decodeAudioData: decode })
  context.state = 'running'
  return context as unknown as AudioContext
}

describe('decoded sounds', () => {
  it('do without one whose decoding never ends, and do not throw its file away', async () => {
    const removed: string[] = []
    const files = { read: async () => new ArrayBuffer(8), remove: async (url: string) => void removed.push(url) }
    const loading = createBuffers(contextThat(never), files).load([source])
    await vi.advanceTimersByTimeAsync(12_000)
    expect([await loading, removed]).toEqual([null, []])
  })

  it('do without one that cannot be read now, and do not throw its file away', async () => {
    const removed: string[] = []
    const read = () => Promise.reject(new TypeError('No network'))
    const files = { read, remove: async (url: string) => void removed.push(url) }
    const loaded = await createBuffers(
      contextThat(async () => buffer),
      files,
    ).load([source])
    expect([loaded, removed]).toEqual([null, []])
  })

  it('are asked for again after 3 s, or at once where somebody tries again', async () => {
    let asked = 0
    const files = { read: () => (asked++, Promise.reject(new TypeError('No network'))), remove: async () => undefined }
    const buffers = createBuffers(
      contextThat(async () => buffer),
      files,
    )
    await buffers.load([source])
    const once = asked
    await buffers.load([source])
    expect(asked, 'not while it is fresh').toBe(once)
    buffers.forgetLost()
    await buffers.load([source])
    expect(asked, 'tried again').toBe(2 * once)
    await vi.advanceTimersByTimeAsync(3100)
    await buffers.load([source])
    expect(asked, 'after 3 s').toBe(3 * once)
  })
})

describe('a sound from a cache that never answers', () => {
  it.each<[string, object]>([
    ['opens', { open: never }],
    ['finds', { open: async () => ({ match: never, put: never, delete: never }) }],
  ])('that never %s comes from the network', async (_what, caches) => {
    vi.resetModules()
    vi.stubGlobal('caches', caches)
    let isAsked = false
    vi.stubGlobal('fetch', () => ((isAsked = true), Promise.reject(new TypeError('No network'))))
    const { readSound } = await import('../../../src/platform/audio/soundFiles.ts')
    const reading = readSound(source).catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(2000)
    expect(isAsked).toBe(true)
    // Without a network the cache is waited for after all, but not for ever.
    await vi.advanceTimersByTimeAsync(8000)
    expect(await reading).toBeInstanceOf(TypeError)
  })
})

describe('a sound from a cache that is slow to answer', () => {
  const bowl = { url: '/audio/cues/bowl.mp3', seconds: loadSoundLengths().cues.bowl ?? 0 }
  const late = <T>(value: T) => new Promise<T>((resolve) => setTimeout(() => resolve(value), 3000))

  beforeEach(() => {
    vi.resetModules()
    const stored = () =>
      new Response(readFileSync('public/audio/cues/bowl.mp3'), { headers: { 'content-type': 'audio/mpeg' } })
    vi.stubGlobal('caches', { open: () => late({ match: async () => stored() }) })
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('No network')))
  })

  it('comes from there after all where there is no network', async () => {
    const { readSound } = await import('../../../src/platform/audio/soundFiles.ts')
    const reading = readSound(bowl)
    await vi.advanceTimersByTimeAsync(4000)
    expect((await reading).byteLength).toBeGreaterThan(10_000)
  })

  it('is on the device', async () => {
    const { isOnDevice } = await import('../../../src/platform/audio/soundFiles.ts')
    const asked = isOnDevice(bowl)
    await vi.advanceTimersByTimeAsync(4000)
    expect(await asked).toBe(true)
  })
})

describe('a recorded sentence', () => {
  const cue: VoiceCue = { track: 'voice', startTime: 0, endTime: 2, text: PREVIEW_LINE }

  /** What a voice track says of a sentence that is due 8 s from now. */
  function scheduled(load: Buffers['load']) {
    const context = contextThat(async () => buffer) as AudioContext & { currentTime: number }
    const started: number[] = []
    Object.assign(context, {
      createBufferSource: () => ({
        connect: () => undefined,
        addEventListener: () => undefined,
        start: (when: number) => void started.push(when),
      }),
    })
    const told: string[] = []
    const mixer = {
      input: () => context.createGain(),
      duck: () => undefined,
      cancelDucking: () => undefined,
      setVolumes: () => undefined,
      disconnect: () => undefined,
    }
    const buffers: Buffers = {
      load,
      loadFirst: async () => undefined,
      atHand: () => null,
      isLoaded: () => true,
      forgetLost: () => undefined,
      retainOnly: () => undefined,
    }
    const voice = createVoiceTrack({
      context,
      mixer,
      buffers,
      settings: createSoundSettings(emptyStorage()).get,
      onTrouble: (trouble) => void told.push(trouble),
      onSpoken: () => void told.push('spoken'),
    })
    async function pass(seconds: number): Promise<void> {
      for (let passed = 0; passed < seconds; passed += 0.25) {
        if (context.state === 'running') context.currentTime += 0.25
        await vi.advanceTimersByTimeAsync(250)
      }
    }
    voice.schedule(cue, 8, 0)
    return { told, started, pass, context }
  }

  it('that was lost when it was first asked for is asked for again, and heard at its time once the network is back', async () => {
    let isBack = false
    const { told, started, pass } = scheduled(async () => (isBack ? buffer : null))
    await pass(3)
    isBack = true
    await pass(4)
    expect([told, started]).toEqual([[], [8]])
    await pass(2)
    expect(told).toEqual(['spoken'])
  })

  it('that is lost is told when it is due, as one that cannot be reached', async () => {
    const { told, pass } = scheduled(async () => null)
    await pass(7)
    expect(told).toEqual([])
    await pass(1.5)
    expect(told).toEqual(['unreachable'])
  })

  it('whose request hangs is told a second after it is due', async () => {
    const { told, pass } = scheduled(never)
    await pass(8.5)
    expect(told).toEqual([])
    await pass(1.5)
    expect(told).toEqual(['unreachable'])
  })

  it('is not told while the session stands paused', async () => {
    const { told, pass, context } = scheduled(async () => null)
    await pass(4)
    Object.assign(context, { state: 'suspended' })
    await pass(60)
    expect(told).toEqual([])
  })
})
