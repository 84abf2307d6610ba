import { beforeEach, describe, expect, it } from 'vitest'
import { createAmbienceTrack, type AmbienceTrack } from '../../../src/platform/audio/ambience.ts'
import type { SoundSource } from '../../../src/platform/audio/soundUrls.ts'
import { aBuffer, FakeAudioContext, FakeNode, type FakeGain } from '../../support/fakeAudioContext.ts'

let context: FakeAudioContext
let ambience: AmbienceTrack
/** What was requested and has not come yet. */
let arrivals: ((isHad: boolean) => void)[]

const rain: SoundSource = { url: '/ambience/rain.mp3', seconds: 62.4 }
const ocean: SoundSource = { url: '/ambience/ocean.mp3', seconds: 62.4 }

const fadeOf = (at: number) => [...(context.sources[at]?.outputs ?? [])][0] as FakeGain
const settle = () => new Promise((resolve) => setTimeout(resolve))

async function arrive(isHad = true): Promise<void> {
  arrivals.splice(0).forEach((arrived) => arrived(isHad))
  await settle()
}

beforeEach(() => {
  context = new FakeAudioContext()
  arrivals = []
  const load = () =>
    new Promise<AudioBuffer | null>((resolve) => arrivals.push((isHad) => resolve(isHad ? aBuffer(62.4) : null)))
  ambience = createAmbienceTrack(context as unknown as AudioContext, new FakeNode() as unknown as AudioNode, { load })
})

describe('the ambience', () => {
  it('loops without its ends, which a codec spoils, and fades in', async () => {
    ambience.play(rain)
    await arrive()
    const [source] = context.sources
    expect([source?.loop, source?.loopStart, source?.loopEnd, source?.started?.offset]).toEqual([
      true,
      0.48,
      61.92,
      0.48,
    ])
    expect(fadeOf(0).gain.value).toBe(1)
  })

  it('fades out before it stops, and leaves the graph', async () => {
    ambience.play(rain)
    await arrive()
    context.currentTime = 100
    ambience.stop()
    expect([fadeOf(0).gain.targetAt(100), context.sources[0]?.stoppedAt]).toEqual([0, 104])
    const fade = fadeOf(0)
    context.sources[0]?.dispatchEvent(new Event('ended'))
    expect(fade.connections).toBe(0)
  })

  it('plays on where the same is requested again', async () => {
    ambience.play(rain)
    await arrive()
    ambience.play(rain)
    await arrive()
    expect([context.sources.length, context.sources[0]?.stoppedAt]).toEqual([1, Infinity])
  })

  it('that is requested twice before it comes plays once', async () => {
    ambience.play(rain)
    ambience.play(rain)
    await arrive()
    expect(context.sources).toHaveLength(1)
  })

  it('gives way to another one', async () => {
    ambience.play(rain)
    await arrive()
    ambience.play(ocean)
    expect(context.sources[0]?.stoppedAt).toBe(4)
    await arrive()
    expect([context.sources.length, context.sources[1]?.stoppedAt]).toEqual([2, Infinity])
  })

  it('that comes after another was requested, or none, is not heard', async () => {
    ambience.play(rain)
    ambience.play(null)
    await arrive()
    expect(context.sources).toEqual([])
    ambience.play(rain)
    ambience.stop()
    await arrive()
    expect(context.sources).toEqual([])
  })

  it('that cannot be had is requested again at the next change', async () => {
    ambience.play(rain)
    await arrive(false)
    ambience.play(rain)
    await arrive()
    expect(context.sources).toHaveLength(1)
  })
})
