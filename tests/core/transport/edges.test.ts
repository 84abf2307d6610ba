/** What comes before there is sound, after the end, or while something else is under way. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createTransport, type Transport } from '../../../src/core/transport/createTransport.ts'
import type { Timeline } from '../../../src/core/timeline/timeline.ts'
import { aCatalogue, aPose } from '../../support/aCatalogue.ts'
import { aScript } from '../../support/aScript.ts'
import { compiled } from '../../support/compiled.ts'
import { fakeSound, type FakeSound } from '../../support/fakeSound.ts'

const script = aScript([
  { kind: 'hold', pose: 'rest', seconds: 60 },
  { kind: 'hold', pose: 'cat', seconds: 60 },
])
const catalogue = aCatalogue(aPose({ id: 'rest' }), aPose({ id: 'cat' }))
const timeline: Timeline = compiled(script, catalogue)
const slow = compiled(script, catalogue, { pace: 1.3 })
const [first, later] = timeline.cues.filter(({ track }) => track === 'voice')
if (!first || !later) throw new Error('The session has sentences')

let sound: FakeSound
let transport: Transport
let isHidden: boolean
let sleeps: number

const settle = () => new Promise((resolve) => setImmediate(resolve))

async function playing(): Promise<void> {
  transport.send({ type: 'play' })
  await settle()
}

const heard = () => sound.scheduled().map(({ cue }) => cue)

beforeEach(() => {
  sound = fakeSound()
  ;[isHidden, sleeps] = [false, 0]
  transport = createTransport({
    timeline,
    sound,
    ticker: sound.time.ticker,
    monotonic: sound.monotonic,
    isHidden: () => isHidden,
    onChange: () => undefined,
    onSleep: () => sleeps++,
    onVoiceLost: () => undefined,
  })
})

describe('before it is played', () => {
  it('a jump starts nothing', async () => {
    transport.send({ type: 'seek', position: 42 })
    await settle()
    expect([transport.status(), transport.position(), heard()]).toEqual(['idle', 42, []])
    await playing()
    expect(transport.position()).toBe(42)
  })

  it('another pace keeps the place and starts nothing', async () => {
    transport.send({ type: 'seek', position: timeline.chapters[1]?.startTime ?? NaN })
    transport.send({ type: 'retime', timeline: slow })
    await settle()
    expect([transport.status(), transport.position(), heard()]).toEqual(['idle', slow.chapters[1]?.startTime, []])
    await playing()
    sound.time.advance(slow.duration)
    expect([transport.status(), transport.position()]).toEqual(['ended', slow.duration])
  })

  it('an interruption changes nothing', async () => {
    transport.send({ type: 'interrupt' })
    expect(transport.status()).toBe('idle')
    await playing()
    expect(transport.status()).toBe('playing')
  })

  it('it can be ended', () => {
    transport.send({ type: 'end', reason: 'user' })
    expect([transport.status(), transport.position()]).toEqual(['ended', 0])
  })
})

describe('while the sound is prepared', () => {
  it('it waits for what is heard in the first second, and for no more', () => {
    const started = vi.spyOn(sound, 'start')
    transport.send({ type: 'play' })
    const [bowl] = timeline.cues.filter(({ track }) => track === 'chime')
    expect(started.mock.calls).toEqual([[[bowl]]])
  })

  it('what was waited for in vain is not waited for again', async () => {
    const [bowl] = timeline.cues.filter(({ track }) => track === 'chime')
    if (bowl) sound.lacks(bowl)
    await playing()
    sound.time.advance(2)
    expect(transport.position()).toBeCloseTo(1.97, 6)
  })

  it('a jump leads to a sentence that is waited for there', async () => {
    sound.lacks(later)
    transport.send({ type: 'play' })
    transport.send({ type: 'seek', position: later.startTime })
    await settle()
    sound.time.advance(1)
    expect([transport.position(), heard()]).toEqual([later.startTime, []])
    sound.arrive()
    await settle()
    expect(heard()[0]).toBe(later)
  })

  it('a pause waits for the sound as well, and is one', async () => {
    const suspended = vi.spyOn(sound, 'suspend')
    transport.send({ type: 'play' })
    transport.send({ type: 'pause' })
    expect(suspended).not.toHaveBeenCalled()
    await settle()
    expect([transport.status(), suspended.mock.calls.length]).toEqual(['paused', 1])
  })

  it('an interruption stops nothing that is not there yet', async () => {
    const [silenced, suspended] = [vi.spyOn(sound, 'silence'), vi.spyOn(sound, 'suspend')]
    transport.send({ type: 'play' })
    transport.send({ type: 'interrupt' })
    expect([silenced.mock.calls.length, suspended.mock.calls.length]).toEqual([0, 0])
    await settle()
    expect([transport.status(), suspended.mock.calls.length]).toEqual(['paused', 1])
  })
})

describe('a jump', () => {
  it('waits only for what is heard at once', async () => {
    await playing()
    sound.lacks(later)
    transport.send({ type: 'seek', position: later.startTime - 0.2 })
    sound.time.advance(0.25)
    expect(transport.position()).toBeGreaterThan(later.startTime - 0.2)
    transport.send({ type: 'seek', position: later.startTime - 0.1 })
    sound.time.advance(0.25)
    expect(transport.position()).toBe(later.startTime - 0.1)
  })

  it('stands for as long as anything is ever waited for', async () => {
    await playing()
    sound.lacks(later)
    transport.send({ type: 'seek', position: later.startTime })
    sound.time.advance(4.9)
    expect(transport.position()).toBe(later.startTime)
  })
})

describe('while it is paused', () => {
  it('nothing more is handed out', async () => {
    await playing()
    sound.time.advance(2)
    transport.send({ type: 'pause' })
    const handedOut = heard()
    isHidden = true
    sound.time.advance(30)
    expect(heard()).toEqual(handedOut)
  })

  it('a device may sleep', async () => {
    await playing()
    transport.send({ type: 'pause' })
    sound.sleep(40 * 60)
    expect([transport.status(), sleeps]).toEqual(['paused', 0])
  })

  it('the sound is stopped once and goes on once', async () => {
    const [suspended, resumed] = [vi.spyOn(sound, 'suspend'), vi.spyOn(sound, 'resume')]
    await playing()
    sound.time.advance(3)
    transport.send({ type: 'pause' })
    transport.send({ type: 'pause' })
    sound.time.advance(3)
    transport.send({ type: 'play' })
    await settle()
    sound.time.advance(3)
    transport.send({ type: 'play' })
    expect([suspended.mock.calls.length, resumed.mock.calls.length]).toEqual([1, 1])
  })

  it('an interruption is none', async () => {
    await playing()
    sound.time.advance(9)
    transport.send({ type: 'pause' })
    const handedOut = heard()
    transport.send({ type: 'interrupt' })
    expect([transport.status(), heard()]).toEqual(['paused', handedOut])
  })
})

describe('after an interruption', () => {
  beforeEach(async () => {
    await playing()
    sound.time.advance(10)
    transport.send({ type: 'interrupt' })
    await settle()
  })

  it('nothing is handed out before the sound is back', async () => {
    transport.send({ type: 'play' })
    transport.send({ type: 'tick' })
    expect(heard()).toEqual([])
    await settle()
    expect(heard().length).toBeGreaterThan(0)
  })

  it('nothing is handed out where it was paused again meanwhile', async () => {
    transport.send({ type: 'play' })
    transport.send({ type: 'pause' })
    await settle()
    expect([transport.status(), heard()]).toEqual(['paused', []])
    await playing()
    expect(heard().length).toBeGreaterThan(0)
  })

  it('it is handed out once', async () => {
    await playing()
    transport.send({ type: 'pause' })
    const handedOut = heard()
    await playing()
    expect(heard()).toEqual(handedOut)
  })
})

describe('when it has ended', () => {
  beforeEach(async () => {
    await playing()
    transport.send({ type: 'end', reason: 'user' })
  })

  it('neither another pace nor an interruption changes anything', () => {
    const retimed = vi.spyOn(sound, 'retime')
    transport.send({ type: 'retime', timeline: slow })
    transport.send({ type: 'interrupt' })
    expect([transport.status(), retimed.mock.calls.length]).toEqual(['ended', 0])
  })

  it('the sound is let go once, whatever is pressed', () => {
    const closed = vi.spyOn(sound, 'close')
    for (const type of ['play', 'pause', 'next', 'tick'] as const) transport.send({ type })
    transport.send({ type: 'end', reason: 'user' })
    expect(closed).not.toHaveBeenCalled()
  })

  it('time passes unnoticed', () => {
    const position = transport.position()
    sound.sleep(40 * 60)
    sound.time.advance(30)
    expect([transport.status(), transport.position(), sleeps, heard()]).toEqual(['ended', position, 0, []])
  })
})

it('what sounds at the end rings out', async () => {
  await playing()
  sound.time.advance(timeline.duration + 1)
  expect(transport.status()).toBe('ended')
  expect(heard().at(-1)).toMatchObject({ sound: 'bowl' })
})
