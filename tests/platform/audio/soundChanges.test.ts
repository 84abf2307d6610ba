/** What changes while a session is being prepared, or plays, reaches all that sounds. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SoundOutput } from '../../../src/core/sound/soundOutput.ts'
import type { SoundSettingsStore } from '../../../src/core/sound/soundSettings.ts'
import type { Ambience } from '../../../src/core/script/script.ts'
import type { Cue, Timeline } from '../../../src/core/timeline/timeline.ts'
import { soundLengths } from '../../../src/platform/sessions/soundLengths.ts'
import { createSoundSettings } from '../../../src/platform/storage/soundSettings.ts'
import { emptyStorage } from '../../support/emptyStorage.ts'
import { aBuffer, FakeAudioContext, fakeWorklet, type FakeSource } from '../../support/fakeAudioContext.ts'

const bowl: Cue = { track: 'chime', startTime: 0, endTime: 6, sound: 'bowl' }
const ambience = (name: Ambience): Cue => ({ track: 'ambience', startTime: 0, endTime: 60, ambience: name })
const timelineOf = (...cues: Cue[]): Timeline => ({ id: 'a', title: '', duration: 60, chapters: [], cues })

let worklet: ReturnType<typeof fakeWorklet>
let settings: SoundSettingsStore
let requested: string[]
let sound: SoundOutput
let createSoundOutput: typeof import('../../../src/platform/audio/createSoundOutput.ts').createSoundOutput

const context = () => FakeAudioContext.made.at(-1)
const times = () => worklet.times(48_000)
/** Loops that play and have not been stopped. */
const loops = (): readonly FakeSource[] =>
  context()?.sources.filter(({ loop, stoppedAt }) => loop && stoppedAt === Infinity) ?? []

beforeEach(async () => {
  vi.useFakeTimers()
  worklet = fakeWorklet()
  requested = []
  FakeAudioContext.made.length = 0
  FakeAudioContext.slowness = 500
  vi.stubGlobal(
    'AudioContext',
    class extends FakeAudioContext {
      readonly audioWorklet = worklet.audioWorklet
    },
  )
  vi.stubGlobal('AudioWorkletNode', worklet.AudioWorkletNode)
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('fetch', async (url: string) => {
    requested.push(url)
    return new Response(new TextEncoder().encode(url), { headers: { 'content-type': 'audio/mpeg' } })
  })
  FakeAudioContext.decode = async (bytes) => aBuffer(lengthOf(new TextDecoder().decode(bytes)))
  settings = createSoundSettings(emptyStorage())
  vi.resetModules()
  ;({ createSoundOutput } = await import('../../../src/platform/audio/createSoundOutput.ts'))
})

afterEach(() => {
  sound.close()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function lengthOf(url: string): number {
  const [, kind, name] = /(cues|ambience)\/(.+)\.mp3$/.exec(url) ?? []
  if (kind === 'cues') return soundLengths.cues[name ?? ''] ?? 0
  return kind === 'ambience' ? (soundLengths.ambience[name ?? ''] ?? 0) : 1
}

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)
const sideChangeAt = (startTime: number): Cue => ({
  track: 'chime',
  startTime,
  endTime: startTime + 3,
  sound: 'side-change',
})

describe('a change of pace', () => {
  const [written, slower] = [timelineOf(bowl, sideChangeAt(30)), timelineOf(bowl, sideChangeAt(39))]

  it('before the session is started has its chimes at the new times', async () => {
    sound = createSoundOutput(written, settings)
    sound.retime(slower)
    await Promise.all([sound.start([]), pass(1)])
    sound.anchor(0, 100)
    expect(times()).toEqual([100, 139])
  })

  it('while it is being prepared has its chimes at the new times', async () => {
    sound = createSoundOutput(written, settings)
    const starting = sound.start([])
    await pass(0.2)
    sound.retime(slower)
    await Promise.all([starting, pass(1)])
    sound.anchor(0, 100)
    expect(times()).toEqual([100, 139])
  })

  it('while it plays has them from the next anchor on', async () => {
    sound = createSoundOutput(written, settings)
    await Promise.all([sound.start([]), pass(1)])
    sound.anchor(0, 100)
    sound.retime(slower)
    sound.anchor(0, 100)
    expect(times()).toEqual([100, 139])
  })
})

describe('another timeline', () => {
  it('has its sounds fetched ahead, so that a jump waits for nothing', async () => {
    sound = createSoundOutput(timelineOf(bowl), settings)
    await Promise.all([sound.start([]), pass(1)])
    expect(requested.some((url) => url.includes('side-change'))).toBe(false)
    sound.retime(timelineOf(bowl, sideChangeAt(30)))
    await pass(1)
    expect(requested.some((url) => url.includes('side-change'))).toBe(true)
  })

  it('has its own ambience, and only that', async () => {
    sound = createSoundOutput(timelineOf(ambience('rain')), settings)
    await Promise.all([sound.start([]), pass(1)])
    const [rain] = loops()
    sound.retime(timelineOf(ambience('ocean')))
    await pass(1)
    const beds = requested.filter((url) => url.includes('ambience')).map((url) => url.split('/').at(-1))
    expect([...new Set(beds)]).toEqual(['rain.mp3', 'ocean.mp3'])
    expect([loops().length, loops().includes(rain as FakeSource)]).toEqual([1, false])
  })
})

describe('a volume', () => {
  it('that is changed while the session is being prepared is heard from its first sound on', async () => {
    sound = createSoundOutput(timelineOf(bowl), settings)
    const starting = sound.start([])
    await pass(0.2)
    settings.change({ volumes: { voice: 0, cues: 0, ambience: 0 } })
    await Promise.all([starting, pass(1)])
    const silenced = context()?.gains.filter(({ gain }) => gain.value === 0)
    expect(silenced).toHaveLength(3)
  })

  it('that is moved while the ambience is on its way leaves it playing once', async () => {
    sound = createSoundOutput(timelineOf(ambience('rain')), settings)
    const decode = FakeAudioContext.decode
    FakeAudioContext.decode = async (bytes) => {
      await new Promise((resolve) => setTimeout(resolve, 1000))
      return decode(bytes)
    }
    await Promise.all([sound.start([]), pass(0.6)])
    for (const volume of [0.6, 0.7, 0.8]) {
      settings.change({ volumes: { voice: 1, cues: 1, ambience: volume } })
    }
    await pass(3)
    expect(loops()).toHaveLength(1)
  })
})
