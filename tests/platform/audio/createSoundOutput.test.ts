import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createTransport } from '../../../src/core/transport/createTransport.ts'
import type { SoundOutput, SoundTrouble } from '../../../src/core/sound/soundOutput.ts'
import { createSoundSettings } from '../../../src/platform/storage/soundSettings.ts'
import { aCatalogue, aPose } from '../../support/aCatalogue.ts'
import { aScript } from '../../support/aScript.ts'
import { compiled } from '../../support/compiled.ts'
import { emptyStorage } from '../../support/emptyStorage.ts'
import { FakeAudioContext } from '../../support/fakeAudioContext.ts'

const timeline = compiled(aScript([{ kind: 'hold', pose: 'rest', seconds: 60 }]), aCatalogue(aPose({ id: 'rest' })))

let createSoundOutput: typeof import('../../../src/platform/audio/createSoundOutput.ts').createSoundOutput

/** A sound output, and what it complained of but for sounds that are not there, which is so in this test. */
function output(): { sound: SoundOutput; troubles: SoundTrouble[] } {
  const sound = createSoundOutput(timeline, createSoundSettings(emptyStorage()))
  const troubles: SoundTrouble[] = []
  sound.onTrouble((trouble) => trouble !== 'clip-missing' && troubles.push(trouble))
  return { sound, troubles }
}

/** Lets the clock of the running context move with the time that passes. */
async function pass(seconds: number): Promise<void> {
  for (let passed = 0; passed < seconds; passed += 0.25) {
    const context = FakeAudioContext.made.at(-1)
    if (context?.state === 'running') context.currentTime += 0.25
    await vi.advanceTimersByTimeAsync(250)
  }
}

const state = () => FakeAudioContext.made.at(-1)?.state

beforeEach(async () => {
  vi.useFakeTimers()
  vi.stubGlobal('AudioContext', FakeAudioContext)
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('There is no network')))
  FakeAudioContext.made.length = 0
  FakeAudioContext.slowness = 0
  vi.resetModules()
  ;({ createSoundOutput } = await import('../../../src/platform/audio/createSoundOutput.ts'))
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A session that sounds through an output. */
function session() {
  const { sound, troubles } = output()
  const transport = createTransport({
    timeline,
    sound,
    ticker: {
      start: (onTick) =>
        (
          (timer) => () =>
            clearInterval(timer)
        )(setInterval(onTick, 250)),
    },
    monotonic: { now: () => performance.now() / 1000 },
    isHidden: () => false,
    onChange: () => undefined,
    onSleep: () => undefined,
    onVoiceLost: () => undefined,
  })
  return { transport, troubles }
}

describe('a session that is ended while it is still being made ready, because another one starts', () => {
  it.each([0, 100, 800, 1900])(
    'takes nothing from the other, with a context that starts in %i ms',
    async (slowness) => {
      FakeAudioContext.slowness = slowness
      const [first, second] = [session(), session()]
      first.transport.send({ type: 'play' })
      first.transport.send({ type: 'end', reason: 'user' })
      second.transport.send({ type: 'play' })
      await pass(40)
      expect([state(), FakeAudioContext.made.at(-1)?.suspends]).toEqual(['running', 0])
      expect([first.troubles, second.troubles]).toEqual([[], []])
      expect(second.transport.status()).toBe('playing')
      expect(second.transport.position()).toBeGreaterThan(30)
    },
  )

  it('says nothing of a start that failed for it', async () => {
    FakeAudioContext.slowness = 60_000
    const { sound, troubles } = output()
    void sound.start([])
    await pass(0.5)
    sound.close()
    await pass(5)
    expect(troubles).toEqual([])
  })
})

describe('an older sound', () => {
  it('that is paused late takes nothing from the newer', async () => {
    const [first, second] = [output(), output()]
    await Promise.all([first.sound.start([]), pass(0.5)])
    const pausing = first.sound.suspend()
    first.sound.close()
    void second.sound.start([])
    await Promise.all([pausing, pass(40)])
    expect([state(), second.troubles]).toEqual(['running', []])
  })

  it('rings out and then lets the context rest, where nothing came after it', async () => {
    const { sound } = output()
    await Promise.all([sound.start([]), pass(0.5)])
    sound.close()
    await pass(11)
    expect(state()).toBe('running')
    await pass(2)
    expect(state()).toBe('suspended')
  })
})

describe('a browser that refuses to make an audio context', () => {
  it('is as one that has none: the session goes on without sound, and says so', async () => {
    vi.stubGlobal(
      'AudioContext',
      class {
        constructor() {
          throw new DOMException('No device', 'NotSupportedError')
        }
      },
    )
    const { transport, troubles } = session()
    transport.send({ type: 'play' })
    await pass(5)
    expect([transport.status(), troubles]).toEqual(['playing', ['no-sound']])
  })
})

describe('a sound that plays', () => {
  it('says once that it was taken away, and only then', async () => {
    const { sound, troubles } = output()
    await Promise.all([sound.start([]), pass(30)])
    expect(troubles).toEqual([])
    await FakeAudioContext.made.at(-1)?.suspend()
    await pass(5)
    expect(troubles).toEqual(['interrupted'])
  })

  it.each([1, 2, 5])('plays on after %i quick changes between pause and resume', async (times) => {
    const { sound, troubles } = output()
    await Promise.all([sound.start([]), pass(0.5)])
    for (let change = 0; change < times; change += 1) {
      void sound.suspend()
      void sound.resume()
    }
    await pass(20)
    expect([state(), troubles]).toEqual(['running', []])
  })
})
