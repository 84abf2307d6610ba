import { beforeEach, describe, expect, it } from 'vitest'
import { createTimedSources, type TimedSources } from '../../../src/platform/audio/timedSources.ts'
import { aBuffer, FakeAudioContext, FakeNode } from '../../support/fakeAudioContext.ts'

let context: FakeAudioContext
let output: FakeNode
let sounds: TimedSources

const buffer = aBuffer(2)
const asContext = () => context as unknown as AudioContext
const asNode = () => output as unknown as AudioNode

beforeEach(() => {
  context = new FakeAudioContext()
  context.state = 'running'
  output = new FakeNode()
  sounds = createTimedSources(asContext(), asNode())
})

describe('a timed sound', () => {
  it('begins at its time, from where it was asked for', () => {
    sounds.start(buffer, 5, 0)
    sounds.start(buffer, 8, 0.5)
    expect(context.heard()).toEqual([
      { buffer, when: 5, offset: 0 },
      { buffer, when: 8, offset: 0.5 },
    ])
  })

  it('that is late begins as far in as it should be by now', () => {
    context.currentTime = 6.5
    sounds.start(buffer, 6, 0.25)
    expect(context.heard()).toEqual([{ buffer, when: 6.5, offset: 0.75 }])
  })

  it('that would be over by now is left out', () => {
    context.currentTime = 9
    sounds.start(buffer, 6, 0)
    expect(context.heard()).toEqual([])
  })

  it('leaves the graph when it has ended', () => {
    sounds.start(buffer, 0, 0)
    const [source] = context.sources
    source?.dispatchEvent(new Event('ended'))
    expect(source?.connections).toBe(0)
  })
})

describe('silence', () => {
  it('cancels what has not begun and fades what sounds', () => {
    context.currentTime = 5
    sounds.start(buffer, 4, 0)
    sounds.start(buffer, 8, 0)
    sounds.silence()
    const [sounding, coming] = context.sources
    expect([sounding?.stoppedAt, coming?.connections]).toEqual([5 + 4 * 0.015, 0])
    expect(context.heard()).toHaveLength(1)
    expect(context.gains[0]?.gain.targetAt(5)).toBe(0)
  })

  it('is silence at once while the clock stands still, where a fade would be heard when it goes on', () => {
    sounds.start(buffer, 0, 0)
    context.state = 'suspended'
    sounds.silence()
    expect(context.gains[0]?.connections).toBe(0)
  })

  it('does not touch what is started after it', () => {
    sounds.silence()
    sounds.start(buffer, 3, 0)
    const [before, after] = context.gains
    expect([before?.gain.value, after?.gain.value, after?.outputs.has(output)]).toEqual([0, 1, true])
    expect(context.heard()).toEqual([{ buffer, when: 3, offset: 0 }])
  })
})
