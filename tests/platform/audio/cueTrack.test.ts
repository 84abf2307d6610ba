import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_SOUND_SETTINGS, type SoundSettings } from '../../../src/core/sound/soundSettings.ts'
import type { Cue, Timeline } from '../../../src/core/timeline/timeline.ts'
import { createBuffers } from '../../../src/platform/audio/buffers.ts'
import { createCueTrack, type CueTrack } from '../../../src/platform/audio/cueTrack.ts'
import { aBuffer, FakeAudioContext, FakeNode, fakeWorklet } from '../../support/fakeAudioContext.ts'

let context: FakeAudioContext
let settings: SoundSettings
let track: CueTrack
/** Held back, a sound is on its way. */
let isHeldBack: boolean
let release: () => void

const bowl: Cue = { track: 'chime', startTime: 0, endTime: 6, sound: 'bowl' }
const sideChange: Cue = { track: 'chime', startTime: 30, endTime: 33, sound: 'side-change' }
const inhale: Cue = { track: 'breath', startTime: 10, endTime: 14, phase: 'inhale' }
const held: Cue = { track: 'breath', startTime: 14, endTime: 16, phase: 'holdIn' }
const exhale: Cue = { track: 'breath', startTime: 16, endTime: 22, phase: 'exhale' }

const timelineOf = (...cues: Cue[]): Timeline => ({ id: 'a', title: '', duration: 60, chapters: [], cues })

/** A worklet that the context has, where it is given one. */
async function createTrack(worklet?: ReturnType<typeof fakeWorklet>): Promise<void> {
  if (worklet) {
    Object.assign(context, { audioWorklet: worklet.audioWorklet })
    vi.stubGlobal('AudioWorkletNode', worklet.AudioWorkletNode)
  }
  const fake = context as unknown as AudioContext
  const released = new Promise<void>((resolve) => (release = resolve))
  const buffers = createBuffers(fake, {
    async read({ seconds }) {
      if (isHeldBack) await released
      return new Float64Array([seconds]).buffer
    },
    remove: async () => undefined,
  })
  track = createCueTrack({
    context: fake,
    output: new FakeNode() as unknown as AudioNode,
    buffers,
    timeline: timelineOf(bowl, inhale, held, exhale, sideChange),
    settings: () => settings,
  })
  if (!isHeldBack) await settle()
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await vi.advanceTimersByTimeAsync(0)
}

const heardAt = () => context.heard().map(({ when }) => when)

beforeEach(() => {
  vi.useFakeTimers()
  context = new FakeAudioContext()
  context.state = 'running'
  settings = DEFAULT_SOUND_SETTINGS
  isHeldBack = false
  FakeAudioContext.decode = async (bytes) => aBuffer(new Float64Array(bytes)[0] ?? 0)
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('chimes in a browser without an audio thread for them', () => {
  beforeEach(() => createTrack())

  it('are heard at the time that they are scheduled for', async () => {
    track.schedule(bowl, 2)
    await settle()
    expect(heardAt()).toEqual([2])
    track.schedule(bowl, 9)
    expect(heardAt(), 'at once, since it is decoded').toEqual([2, 9])
  })

  it('are cancelled by silence, also while they are on their way', async () => {
    track.schedule(bowl, 2)
    track.silence()
    await settle()
    expect(heardAt()).toEqual([])
  })

  it('are alone where the person wants no breath tones', async () => {
    track.schedule(inhale, 2)
    await settle()
    expect(heardAt()).toEqual([])
  })

  it('come with a tone for each breath in and out, and none for a breath that is held', async () => {
    settings = { ...settings, breathTones: true }
    for (const cue of [inhale, held, exhale]) track.schedule(cue, cue.startTime)
    await settle()
    expect(heardAt()).toEqual([10, 16])
  })
})

describe('chimes on the audio thread', () => {
  let worklet: ReturnType<typeof fakeWorklet>
  const times = () => worklet.times(context.sampleRate)

  beforeEach(async () => {
    worklet = fakeWorklet()
    await createTrack(worklet)
  })

  it('are there as a whole score, counted from the anchor', () => {
    track.anchor(0, 100)
    expect(times()).toEqual([100, 130])
    track.anchor(20, 200)
    expect(times(), 'after a jump').toEqual([210])
  })

  it('have their sounds before the score, each once', () => {
    track.anchor(0, 100)
    track.anchor(20, 200)
    expect(worklet.messages.map(({ type }) => type)).toEqual(['sound', 'sound', 'score', 'score'])
  })

  it('are not handed out a second time by the window', async () => {
    track.anchor(0, 100)
    track.schedule(bowl, 100)
    await settle()
    expect(heardAt()).toEqual([])
  })

  it('are joined by breath tones as soon as the person wants them, and left by them again', async () => {
    track.anchor(0, 100)
    settings = { ...settings, breathTones: true }
    track.rewrite()
    await settle()
    expect(times()).toEqual([100, 110, 116, 130])
    settings = { ...settings, breathTones: false }
    track.rewrite()
    expect(times()).toEqual([100, 130])
  })

  it('have other times at another pace, from the next anchor on', () => {
    track.anchor(0, 100)
    track.retime(timelineOf(bowl, { ...sideChange, startTime: 36, endTime: 39 }))
    track.anchor(0, 100)
    expect(times()).toEqual([100, 136])
  })

  it('are cancelled by silence', () => {
    track.anchor(0, 100)
    track.silence()
    expect(worklet.messages.at(-1)).toEqual({ type: 'silence' })
  })
})

describe('an audio thread that is ready late', () => {
  it('plays what the window has not handed out yet, so that nothing is heard twice or left out', async () => {
    const worklet = fakeWorklet()
    isHeldBack = true
    await createTrack(worklet)
    track.anchor(0, 100)
    track.schedule(bowl, 100)
    release()
    await settle()
    expect(heardAt()).toEqual([100])
    expect(worklet.times(context.sampleRate)).toEqual([130])
  })

  it('is left alone where the session is over by then', async () => {
    const worklet = fakeWorklet()
    isHeldBack = true
    await createTrack(worklet)
    track.disconnect()
    release()
    await settle()
    expect(worklet.messages).toEqual([])
  })

  it('is asked for once more at another address where its script failed', async () => {
    const worklet = fakeWorklet()
    const asked: string[] = []
    worklet.audioWorklet.addModule = (async (url: string) => {
      asked.push(url)
      if (asked.length === 1) throw new DOMException('Failed', 'AbortError')
    }) as () => Promise<void>
    await createTrack(worklet)
    track.anchor(0, 100)
    expect(asked).toHaveLength(2)
    expect(asked[1]).toBe(`${asked[0]}?again`)
    expect(worklet.times(context.sampleRate)).toEqual([100, 130])
  })

  it('is done without where it cannot be had at all', async () => {
    const worklet = fakeWorklet()
    worklet.audioWorklet.addModule = () => Promise.reject(new DOMException('Failed', 'AbortError'))
    await createTrack(worklet)
    track.anchor(0, 100)
    track.schedule(bowl, 100)
    await settle()
    expect([heardAt(), worklet.messages]).toEqual([[100], []])
  })
})
