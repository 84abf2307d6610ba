import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createTransport, type Transport } from '../../../src/core/transport/createTransport.ts'
import type { Timeline } from '../../../src/core/timeline/timeline.ts'
import { aCatalogue, aPose } from '../../support/aCatalogue.ts'
import { aScript } from '../../support/aScript.ts'
import { compiled } from '../../support/compiled.ts'
import { fakeSound, type FakeSound } from '../../support/fakeSound.ts'

const script = aScript([
  { kind: 'hold', pose: 'rest', seconds: 60 },
  { kind: 'hold', pose: 'knee', sides: 'both', seconds: 40 },
])
const catalogue = aCatalogue(aPose({ id: 'rest' }), aPose({ id: 'knee', sided: true }))
const timeline: Timeline = compiled(script, catalogue)
const sounds = timeline.cues.filter(({ track }) => track === 'voice' || track === 'chime' || track === 'breath')

let sound: FakeSound
let transport: Transport
let isHidden: boolean
let sleeps: number

/** Lets the promises of the start, of a pause or of a resume come true. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

async function playing(): Promise<void> {
  transport.send({ type: 'play' })
  await settle()
}

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

describe('playing', () => {
  it('stands at the beginning until it is played', () => {
    sound.time.advance(10)
    expect([transport.status(), transport.position()]).toEqual(['idle', 0])
  })

  it('prepares until there is sound', async () => {
    transport.send({ type: 'play' })
    expect(transport.status()).toBe('preparing')
    await settle()
    expect(transport.status()).toBe('playing')
  })

  it('takes its position from the clock of the sound', async () => {
    await playing()
    sound.time.advance(20)
    expect(transport.position()).toBeCloseTo(19.97, 6)
  })

  it('hands every sound out once, at its exact time, and at most 10 s ahead', async () => {
    await playing()
    const start = transport.clockTimeOf(0)
    for (let second = 0; second < 145; second++) {
      for (const { when } of sound.scheduled()) expect(when).toBeLessThanOrEqual(sound.clock.now() + 10.1)
      sound.time.advance(1)
    }
    expect(sound.scheduled().map(({ cue }) => cue)).toEqual(sounds)
    for (const { cue, when } of sound.scheduled()) expect(when).toBeCloseTo(start + cue.startTime, 9)
  })

  it('ends at the end and lets the sound go', async () => {
    await playing()
    sound.time.advance(timeline.duration + 1)
    expect([transport.status(), transport.position(), sound.isClosed()]).toEqual(['ended', timeline.duration, true])
  })
})

describe('pausing', () => {
  it('keeps its position while paused, however long', async () => {
    await playing()
    sound.time.advance(15)
    transport.send({ type: 'pause' })
    const there = transport.position()
    sound.time.advance(600)
    expect([transport.status(), transport.position()]).toEqual(['paused', there])
  })

  it('goes on with what was scheduled, nothing lost and nothing doubled', async () => {
    await playing()
    sound.time.advance(15)
    transport.send({ type: 'pause' })
    sound.time.advance(30)
    transport.send({ type: 'play' })
    await settle()
    sound.time.advance(timeline.duration)
    expect(sound.scheduled().map(({ cue }) => cue)).toEqual(sounds)
  })

  it('does not let a hand that presses twice start it twice', async () => {
    await playing()
    transport.send({ type: 'play' })
    transport.send({ type: 'play' })
    sound.time.advance(1)
    expect(new Set(sound.scheduled()).size).toBe(sounds.filter(({ startTime }) => startTime < 10.9).length)
  })
})

describe('while it is being made ready', () => {
  it('may be ended: the sound is closed at once, and nothing of it is heard later', async () => {
    transport.send({ type: 'play' })
    transport.send({ type: 'end', reason: 'user' })
    expect([transport.status(), sound.isClosed()]).toEqual(['ended', true])
    await settle()
    sound.time.advance(5)
    expect([transport.status(), sound.scheduled()]).toEqual(['ended', []])
  })

  it.each<[readonly ('play' | 'pause')[], string]>([
    [['play', 'pause'], 'paused'],
    [['play', 'pause', 'play'], 'playing'],
    [['play', 'pause', 'play', 'pause'], 'paused'],
  ])('takes %j as it was meant last', async (commands, status) => {
    for (const type of commands) transport.send({ type })
    await settle()
    expect([transport.status(), sound.isSuspended()]).toEqual([status, status === 'paused'])
    sound.time.advance(1)
    expect(transport.position() > 0).toBe(status === 'playing')
  })

  it('may be given another pace, which then holds', async () => {
    const slow = compiled(script, catalogue, { pace: 1.3 })
    const retimed = vi.spyOn(sound, 'retime')
    transport.send({ type: 'play' })
    transport.send({ type: 'retime', timeline: slow })
    await settle()
    expect(retimed.mock.calls).toEqual([[slow]])
    sound.time.advance(slow.duration + 1)
    expect([transport.status(), transport.position()]).toEqual(['ended', slow.duration])
  })

  it('may be led elsewhere, where it then begins', async () => {
    transport.send({ type: 'play' })
    transport.send({ type: 'seek', position: 70 })
    await settle()
    sound.time.advance(1)
    expect(transport.position()).toBeCloseTo(70.97, 6)
  })
})

describe('jumping', () => {
  it('silences what was scheduled and schedules from there', async () => {
    await playing()
    sound.time.advance(5)
    transport.send({ type: 'seek', position: 70 })
    expect(transport.position()).toBeCloseTo(70, 1)
    const later = sound.scheduled().filter(({ offset }) => offset === 0)
    expect(later.map(({ cue }) => cue)).toEqual(sounds.filter(({ startTime }) => startTime >= 70 && startTime < 80))
    for (const { cue, when } of later) expect(when).toBeCloseTo(transport.clockTimeOf(cue.startTime), 9)
  })

  it('begins a sentence in its middle where it lands in one', async () => {
    await playing()
    const [, sentence] = timeline.cues.filter(({ track }) => track === 'voice')
    if (!sentence) throw new Error('The session has sentences')
    transport.send({ type: 'seek', position: sentence.startTime + 0.5 })
    expect(sound.scheduled()[0]).toMatchObject({ cue: sentence, offset: expect.closeTo(0.5, 6) })
  })

  describe('to a sentence that is still to be decoded', () => {
    const [, sentence] = timeline.cues.filter(({ track }) => track === 'voice')
    if (!sentence) throw new Error('The session has sentences')

    it.each([
      ['its start', 0],
      ['its middle', 0.5],
    ])('waits at %s until it can be heard, so that no word is lost', async (_where, into) => {
      await playing()
      const there = sentence.startTime + into
      sound.lacks(sentence)
      transport.send({ type: 'seek', position: there })
      sound.time.advance(1)
      expect([transport.position(), sound.scheduled()]).toEqual([there, []])
      sound.arrive()
      await settle()
      expect(transport.clockTimeOf(there) - sound.clock.now()).toBeCloseTo(0.03, 9)
      expect(sound.scheduled()[0]).toMatchObject({ cue: sentence, offset: expect.closeTo(into, 6) })
    })

    it('forgets it where another jump leads elsewhere meanwhile', async () => {
      await playing()
      sound.lacks(sentence)
      transport.send({ type: 'seek', position: sentence.startTime })
      transport.send({ type: 'seek', position: 70 })
      sound.arrive()
      await settle()
      expect(transport.position()).toBeCloseTo(70, 1)
    })

    it('stays paused where it was paused meanwhile, and then begins there', async () => {
      await playing()
      sound.lacks(sentence)
      transport.send({ type: 'seek', position: sentence.startTime })
      transport.send({ type: 'pause' })
      sound.arrive()
      await settle()
      sound.time.advance(60)
      expect([transport.status(), transport.position()]).toEqual(['paused', sentence.startTime])
      transport.send({ type: 'play' })
      await settle()
      sound.time.advance(1)
      expect(sound.scheduled()[0]).toMatchObject({ cue: sentence, offset: 0 })
      expect(transport.position()).toBeCloseTo(sentence.startTime + 0.97, 6)
    })
  })

  it('has the sounds ready with which the next chapter begins', async () => {
    const prepared = vi.spyOn(sound, 'prepare')
    await playing()
    const next = timeline.chapters[1]?.startTime ?? NaN
    const opening = sounds.filter(({ startTime }) => startTime >= next && startTime < next + 0.5)
    expect(opening.length).toBeGreaterThan(0)
    expect(prepared.mock.lastCall?.[0]).toEqual(expect.arrayContaining(opening))
  })

  it('never schedules a sound in the past', async () => {
    await playing()
    sound.time.advance(30)
    transport.send({ type: 'previous' })
    for (const { when } of sound.scheduled()) expect(when).toBeGreaterThanOrEqual(sound.clock.now())
  })

  it('goes to the next chapter, and from the last one nowhere', async () => {
    await playing()
    transport.send({ type: 'next' })
    expect(transport.position()).toBeCloseTo(60, 1)
    transport.send({ type: 'next' })
    expect(transport.position()).toBeCloseTo(100, 1)
    const before = sound.scheduled()
    for (let press = 0; press < 33; press += 1) transport.send({ type: 'next' })
    expect([transport.status(), sound.scheduled()]).toEqual(['playing', before])
    expect(transport.position()).toBeCloseTo(100, 1)
  })

  it('goes back to the start of the chapter, and from there to the one before', async () => {
    await playing()
    transport.send({ type: 'seek', position: 75 })
    transport.send({ type: 'previous' })
    expect(transport.position()).toBeCloseTo(60, 1)
    transport.send({ type: 'previous' })
    expect(transport.position()).toBeCloseTo(0, 1)
  })

  it('jumps while paused and stays paused', async () => {
    await playing()
    transport.send({ type: 'pause' })
    await settle()
    transport.send({ type: 'seek', position: 42 })
    sound.time.advance(5)
    expect([transport.status(), Math.round(transport.position())]).toEqual(['paused', 42])
  })

  it('stays within the session', async () => {
    await playing()
    transport.send({ type: 'seek', position: -5 })
    expect(transport.position()).toBe(0)
    transport.send({ type: 'seek', position: 1e9 })
    expect([transport.status(), transport.position()]).toEqual(['playing', timeline.duration - 10])
  })
})

describe('a hidden page', () => {
  it('hands the sounds of more than two minutes out before its timers stop', async () => {
    await playing()
    sound.time.advance(1)
    isHidden = true
    sound.time.advance(0.25)
    expect(sound.scheduled().map(({ cue }) => cue)).toEqual(sounds.filter(({ startTime }) => startTime < 131.2))
  })

  it('plays on where its timer is a minute late, for that is no sleep', async () => {
    await playing()
    isHidden = true
    sound.time.advance(0.25)
    sound.time.jump(60)
    expect([transport.status(), sleeps, Math.round(transport.position())]).toEqual(['playing', 0, 60])
  })
})

describe('sleep and interruption', () => {
  it('pauses where it was last heard when the device slept, and says so', async () => {
    await playing()
    sound.time.advance(20)
    sound.sleep(40 * 60)
    expect([transport.status(), sleeps]).toEqual(['paused', 1])
    expect(transport.position()).toBeCloseTo(19.97, 6)
  })

  it('bears a stall of the sound of a few seconds', async () => {
    await playing()
    sound.sleep(4)
    expect([transport.status(), sleeps]).toEqual(['playing', 0])
  })

  it('stays silent when the sound is taken away before there is any, and begins at the beginning', async () => {
    transport.send({ type: 'play' })
    transport.send({ type: 'interrupt' })
    expect(transport.status()).toBe('paused')
    await settle()
    sound.time.advance(30)
    expect([transport.status(), transport.position()]).toEqual(['paused', 0])
    await playing()
    expect(transport.status()).toBe('playing')
    expect(
      sound
        .scheduled()
        .slice(0, 3)
        .map(({ cue }) => cue),
    ).toEqual(sounds.slice(0, 3))
  })

  it('begins the sentence again in which it was cut off', async () => {
    await playing()
    const [, sentence] = timeline.cues.filter(({ track }) => track === 'voice')
    if (!sentence) throw new Error('The session has sentences')
    transport.send({ type: 'seek', position: sentence.startTime + 1 })
    transport.send({ type: 'interrupt' })
    await settle()
    expect([transport.status(), sound.scheduled(), sound.isSuspended()]).toEqual(['paused', [], true])
    transport.send({ type: 'play' })
    await settle()
    expect(transport.position()).toBeCloseTo(sentence.startTime, 2)
    expect(sound.scheduled()[0]).toMatchObject({ cue: sentence, offset: 0 })
  })

  it('neither loses nor doubles what comes after an interruption', async () => {
    await playing()
    sound.time.advance(30)
    transport.send({ type: 'interrupt' })
    await settle()
    transport.send({ type: 'play' })
    await settle()
    const start = transport.position()
    sound.time.advance(timeline.duration)
    expect(sound.scheduled().map(({ cue }) => cue)).toEqual(sounds.filter(({ startTime }) => startTime >= start))
  })
})

describe('a change of pace', () => {
  const slow = compiled(script, catalogue, { pace: 1.3 })

  it('goes on at the same place, and hands out what is left at its new times', async () => {
    await playing()
    sound.time.advance(40)
    const chapter = timeline.chapters.findIndex(({ endTime }) => transport.position() < endTime)
    transport.send({ type: 'retime', timeline: slow })
    const there = transport.position()
    expect(slow.chapters.findIndex(({ endTime }) => there < endTime)).toBe(chapter)
    sound.time.advance(slow.duration)
    const left = slow.cues.filter(
      ({ track, startTime }) => (track === 'voice' || track === 'chime' || track === 'breath') && startTime >= there,
    )
    expect(
      sound
        .scheduled()
        .filter(({ offset }) => offset === 0)
        .map(({ cue }) => cue),
    ).toEqual(left)
    expect(transport.status()).toBe('ended')
  })

  it('stays paused', async () => {
    await playing()
    sound.time.advance(20)
    transport.send({ type: 'pause' })
    transport.send({ type: 'retime', timeline: slow })
    sound.time.advance(60)
    expect(transport.status()).toBe('paused')
  })
})

describe('ending', () => {
  it('ends where it is, silently', async () => {
    await playing()
    sound.time.advance(12)
    transport.send({ type: 'end', reason: 'user' })
    expect([transport.status(), sound.scheduled().length, sound.isClosed()]).toEqual(['ended', 0, true])
    expect(transport.position()).toBeCloseTo(11.97, 6)
  })

  it('stays ended whatever is pressed', async () => {
    await playing()
    transport.send({ type: 'end', reason: 'user' })
    for (const type of ['play', 'next', 'previous', 'pause'] as const) transport.send({ type })
    expect(transport.status()).toBe('ended')
  })

  it('can be ended before there is any sound', async () => {
    transport.send({ type: 'play' })
    transport.send({ type: 'end', reason: 'user' })
    await settle()
    sound.time.advance(5)
    expect([transport.status(), sound.scheduled().length, sound.isClosed()]).toEqual(['ended', 0, true])
  })
})
