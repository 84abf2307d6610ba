import { beforeEach, describe, expect, it } from 'vitest'
import { createMixer, type Mixer } from '../../../src/platform/audio/mixer.ts'
import type { FakeGain } from '../../support/fakeAudioContext.ts'
import { FakeAudioContext, FakeNode } from '../../support/fakeAudioContext.ts'

let context: FakeAudioContext
let output: FakeNode
let mixer: Mixer

const gainOf = (part: 'voice' | 'cues' | 'ambience') => mixer.input(part) as unknown as FakeGain
/** The ambience has its own volume behind the ducking. */
const ambienceVolume = () => [...gainOf('ambience').outputs][0] as FakeGain

beforeEach(() => {
  context = new FakeAudioContext()
  output = new FakeNode()
  const volumes = { voice: 1, cues: 0.5, ambience: 0 }
  mixer = createMixer(context as unknown as BaseAudioContext, output as unknown as AudioNode, volumes)
})

describe('the volumes', () => {
  it('are those of the settings from the first sound on, as loud as they look', () => {
    expect([gainOf('voice'), gainOf('cues'), ambienceVolume()].map(({ gain }) => gain.value)).toEqual([1, 0.25, 0])
  })

  it('follow the settings at once, each part by itself', () => {
    context.currentTime = 30
    mixer.setVolumes({ voice: 0.5, cues: 0, ambience: 1 })
    expect([gainOf('voice'), gainOf('cues'), ambienceVolume()].map(({ gain }) => gain.targetAt(30))).toEqual([
      0.25, 0, 1,
    ])
  })

  it('all reach the output, and none does after the end', () => {
    const parts = [gainOf('voice'), gainOf('cues'), ambienceVolume()]
    expect(parts.every(({ outputs }) => outputs.has(output))).toBe(true)
    mixer.disconnect()
    expect(parts.some(({ outputs }) => outputs.has(output))).toBe(false)
  })
})

describe('the ambience', () => {
  const level = (time: number) => gainOf('ambience').gain.targetAt(time)

  it('is lower while somebody speaks, from a little before the first word, and comes back after the last', () => {
    mixer.duck(10, 14)
    expect([9.5, 9.6, 12, 13.9, 14].map(level)).toEqual([1, 0.4, 0.4, 0.4, 1])
  })

  it('is lowered at once under a sentence that is begun in its middle', () => {
    context.currentTime = 20
    mixer.duck(20, 22)
    expect([level(20), level(22)]).toEqual([0.4, 1])
  })

  it('comes back at once when the sentences are cancelled, and is not lowered for those to come', () => {
    mixer.duck(10, 14)
    mixer.duck(20, 24)
    context.currentTime = 12
    mixer.cancelDucking()
    expect([11, 12, 21, 25].map(level)).toEqual([0.4, 1, 1, 1])
  })

  it('is ducked without a change to the volume that the person chose, and the voice is not', () => {
    mixer.duck(10, 14)
    expect([ambienceVolume().gain.value, gainOf('voice').gain.targetAt(12)]).toEqual([0, 1])
  })
})
