import { describe, expect, it } from 'vitest'
import { transition, type TransportEvent } from '../../../src/core/transport/transport.ts'
import {
  IDLE_STATE,
  isPaused,
  overdueSentence,
  positionAt,
  visibleStatus,
  type TransportState,
} from '../../../src/core/transport/transportState.ts'
import { aCatalogue, aPose } from '../../support/aCatalogue.ts'
import { aScript } from '../../support/aScript.ts'
import { compiled } from '../../support/compiled.ts'

const script = aScript([
  { kind: 'hold', pose: 'rest', seconds: 60 },
  { kind: 'hold', pose: 'cat', seconds: 60 },
  { kind: 'hold', pose: 'child', seconds: 60 },
])
const catalogue = aCatalogue(aPose({ id: 'rest' }), aPose({ id: 'cat' }), aPose({ id: 'child' }))
const timeline = compiled(script, catalogue)
const slow = compiled(script, catalogue, { pace: 1.3 })
const { duration } = timeline
const [first = 0, second = 0, third = 0] = timeline.chapters.map(({ startTime }) => startTime)
const [sentence, later] = timeline.cues.filter(({ track }) => track === 'voice')
if (!sentence || !later) throw new Error('The session has sentences')

const STATES = {
  idle: { status: 'idle' },
  preparing: { status: 'preparing', isPaused: false },
  'preparing, paused': { status: 'preparing', isPaused: true },
  waiting: { status: 'waiting', isPaused: false, required: null },
  'waiting, paused': { status: 'waiting', isPaused: true, required: null },
  playing: { status: 'playing', awaited: null },
  paused: { status: 'paused', awaited: null },
  interrupted: { status: 'interrupted', required: null },
  resuming: { status: 'resuming', required: null },
  ended: { status: 'ended', reason: 'user' },
} as const
type Name = keyof typeof STATES
const NAMES = Object.keys(STATES) as Name[]

/** In this state since 100 s of the clock. */
function stateOf(name: Name, position = 20): TransportState {
  return { ...STATES[name], anchor: { clockTime: 100, position }, isVoiceOptional: false }
}

function nameOf(state: TransportState): Name {
  const isStill = state.status === 'preparing' || state.status === 'waiting'
  return isStill && state.isPaused ? `${state.status}, paused` : state.status
}

const playingAt = (position: number) => stateOf('playing', position)
const positionOf = (state: TransportState) => positionAt(state, state.anchor.clockTime, duration)
const after = (before: TransportState, event: TransportEvent, now = 105) => transition(before, event, now, timeline)

describe('what each event makes of each state', () => {
  const jumped = { playing: 'waiting', paused: 'waiting, paused' } as const
  const resumed = {
    idle: 'preparing',
    'preparing, paused': 'preparing',
    'waiting, paused': 'waiting',
    paused: 'playing',
    interrupted: 'resuming',
  } as const
  const stopped = {
    preparing: 'preparing, paused',
    waiting: 'waiting, paused',
    playing: 'paused',
    resuming: 'interrupted',
  } as const
  const ended = Object.fromEntries(NAMES.map((name) => [name, 'ended'])) as Record<Name, 'ended'>

  /** States that are not listed stay as they are. */
  const table: readonly (readonly [TransportEvent, Partial<Record<Name, Name>>])[] = [
    [{ type: 'play' }, resumed],
    [{ type: 'playWithoutVoice' }, resumed],
    [{ type: 'pause' }, stopped],
    [{ type: 'togglePause' }, { ...resumed, ...stopped }],
    [{ type: 'seek', position: 70 }, jumped],
    [{ type: 'skip', by: 15 }, jumped],
    [{ type: 'next' }, jumped],
    [{ type: 'previous' }, jumped],
    [{ type: 'retime', timeline: slow }, jumped],
    [{ type: 'end', reason: 'user' }, ended],
    [{ type: 'tick' }, {}],
    [
      { type: 'interrupt' },
      { preparing: 'preparing, paused', waiting: 'interrupted', playing: 'interrupted', resuming: 'interrupted' },
    ],
    [
      { type: 'started', isDecoded: false },
      { preparing: 'waiting', 'preparing, paused': 'waiting, paused' },
    ],
    [
      { type: 'started', isDecoded: true },
      { preparing: 'playing', 'preparing, paused': 'paused' },
    ],
    [{ type: 'resumed' }, { resuming: 'waiting' }],
    [{ type: 'decoded' }, { waiting: 'playing', 'waiting, paused': 'paused' }],
    [{ type: 'voiceArrived' }, {}],
    [{ type: 'voiceLate' }, {}],
    [{ type: 'voiceLost' }, { waiting: 'interrupted', 'waiting, paused': 'interrupted' }],
  ]

  it.each(table)('%o', (event, changes) => {
    const expected = Object.fromEntries(NAMES.map((name) => [name, changes[name] ?? name]))
    const found = Object.fromEntries(NAMES.map((name) => [name, nameOf(after(stateOf(name), event))]))
    expect(found).toEqual(expected)
  })

  it.each<[string, Name, TransportEvent]>([
    ['play, while it plays', 'playing', { type: 'play' }],
    ['play, while the sound comes back', 'resuming', { type: 'play' }],
    ['pause, before it plays', 'idle', { type: 'pause' }],
    ['pause, while it is paused', 'paused', { type: 'pause' }],
    ['pause, while it waits paused', 'waiting, paused', { type: 'pause' }],
    ['an interruption, while it is paused', 'paused', { type: 'interrupt' }],
    ['time, while it plays', 'playing', { type: 'tick' }],
    ['a sentence that comes when none is awaited', 'playing', { type: 'voiceArrived' }],
    ['what is decoded for a place that was left', 'playing', { type: 'decoded' }],
    ['sound that comes back twice', 'playing', { type: 'resumed' }],
  ])('is the same state where nothing changes: %s', (_which, name, event) => {
    const before = stateOf(name)
    expect(after(before, event)).toBe(before)
  })

  it.each(table)('is the same state once it has ended: %o', (event) => {
    const before = stateOf('ended')
    expect(after(before, event)).toBe(before)
  })

  it.each<[Name, TransportEvent]>([
    ['idle', { type: 'tick' }],
    ['paused', { type: 'tick' }],
    ['ended', { type: 'tick' }],
  ])('is the same state at the very end, %s', (name, event) => {
    const before = stateOf(name, duration)
    expect(after(before, event)).toBe(before)
  })
})

describe('what a person sees', () => {
  it.each<[Name, ReturnType<typeof visibleStatus>]>([
    ['idle', 'idle'],
    ['preparing', 'preparing'],
    ['preparing, paused', 'paused'],
    ['waiting', 'preparing'],
    ['waiting, paused', 'paused'],
    ['playing', 'playing'],
    ['paused', 'paused'],
    ['interrupted', 'paused'],
    ['resuming', 'playing'],
    ['ended', 'ended'],
  ])('of one that is %s: %s', (name, visible) => {
    expect(visibleStatus(stateOf(name), 101)).toBe(visible)
    expect(isPaused(stateOf(name))).toBe(visible === 'paused')
  })

  it('is no wait as short as a blink', () => {
    expect(visibleStatus(stateOf('waiting'), 100.5)).toBe('playing')
  })
})

describe('Previous', () => {
  it.each([
    ['goes to the step before from the very start of a step', third, second],
    ['goes to the step before within three seconds of the start', third + 2.9, second],
    ['goes to the step before at three seconds', third + 3, second],
    ['begins the step again after three seconds', third + 3.1, third],
    ['begins the step again near its end', duration - 0.1, third],
    ['begins the first step again', first + 40, first],
    ['stays at the beginning', first + 1, first],
  ])('%s', (_what, from, to) => {
    expect(positionOf(after(playingAt(from), { type: 'previous' }, 100))).toBe(to)
  })

  it('goes by where the session has come to meanwhile', () => {
    expect(positionOf(after(playingAt(third), { type: 'previous' }, 102.9))).toBe(second)
    expect(positionOf(after(playingAt(third), { type: 'previous' }, 103.1))).toBe(third)
  })
})

describe('the position', () => {
  it.each<[string, Name, number, number, number]>([
    ['runs while it plays', 'playing', 20, 105, 25],
    ['stands before what was jumped to is heard', 'playing', 20, 99, 20],
    ['goes by the clock of the sound, which stands still in a pause', 'paused', 20, 105, 25],
    ['stands before it has begun', 'idle', 20, 105, 20],
    ['stands while the sound is started', 'preparing', 20, 105, 20],
    ['stands while a sentence is decoded', 'waiting', 20, 105, 20],
    ['stands when the sound was taken away', 'interrupted', 20, 105, 20],
    ['stands until the sound is back', 'resuming', 20, 105, 20],
    ['stands when it has ended', 'ended', 20, 105, 20],
    ['is never beyond the end', 'playing', 20, 1e6, duration],
    ['is never before the beginning', 'idle', -4, 105, 0],
  ])('%s', (_what, name, position, now, at) => {
    expect(positionAt(stateOf(name, position), now, duration)).toBe(at)
  })

  it.each<[string, TransportState, TransportEvent, Name, number]>([
    ['begins where it stands', stateOf('idle'), { type: 'play' }, 'preparing', 20],
    ['pauses where it is', stateOf('playing'), { type: 'pause' }, 'paused', 25],
    ['goes on where it was paused', stateOf('paused'), { type: 'play' }, 'playing', 25],
    ['stands where it was interrupted', stateOf('playing'), { type: 'interrupt' }, 'interrupted', 25],
    ['ends where it is', stateOf('playing'), { type: 'end', reason: 'user' }, 'ended', 25],
    ['ends at the end by itself', playingAt(duration - 5), { type: 'tick' }, 'ended', duration],
    ['jumps while it plays', stateOf('playing'), { type: 'seek', position: 70 }, 'waiting', 70],
    ['jumps while it is paused', stateOf('paused'), { type: 'seek', position: 70 }, 'waiting, paused', 70],
    ['jumps before it begins', stateOf('idle'), { type: 'seek', position: 70 }, 'idle', 70],
    ['jumps before its sound is there', stateOf('preparing'), { type: 'seek', position: 70 }, 'preparing', 70],
    ['jumps while it is interrupted', stateOf('interrupted'), { type: 'seek', position: 70 }, 'interrupted', 70],
    [
      'jumps no further back than the beginning',
      stateOf('paused'),
      { type: 'seek', position: -70 },
      'waiting, paused',
      0,
    ],
    [
      'jumps no further before it begins either',
      stateOf('idle'),
      { type: 'seek', position: duration + 9 },
      'idle',
      duration - 10,
    ],
    ['skips forward from where it is', stateOf('playing'), { type: 'skip', by: 15 }, 'waiting', 40],
    ['skips back no further than the beginning', stateOf('paused'), { type: 'skip', by: -30 }, 'waiting, paused', 0],
    [
      'skips no further than ten seconds before the end',
      stateOf('playing'),
      { type: 'skip', by: 1e3 },
      'waiting',
      duration - 10,
    ],
    ['goes to the next step', stateOf('playing'), { type: 'next' }, 'waiting', second],
    ['goes from the start of a step to the next one', playingAt(second - 5), { type: 'next' }, 'waiting', third],
    ['goes nowhere from the last step', playingAt(third), { type: 'next' }, 'playing', third + 5],
    ['goes back from the very end', stateOf('idle', duration), { type: 'previous' }, 'idle', third],
    ['waits where it waited', stateOf('waiting'), { type: 'pause' }, 'waiting, paused', 20],
  ])('%s', (_what, before, event, name, position) => {
    const now = after(before, event)
    expect([nameOf(now), positionAt(now, 105, duration)]).toEqual([name, position])
  })

  it('begins a moment after what is heard there is decoded, so that the first sound is in time', () => {
    const { anchor } = after(stateOf('waiting'), { type: 'decoded' })
    expect(anchor).toEqual({ clockTime: expect.closeTo(105.03, 9), position: 20 })
  })

  it('is the same place of the session at another pace', () => {
    expect(after(playingAt(second - 5), { type: 'retime', timeline: slow }).anchor.position).toBe(
      slow.chapters[1]?.startTime,
    )
  })

  it('has nowhere to go where there are no steps', () => {
    const empty = { ...timeline, chapters: [] }
    expect(transition(stateOf('paused'), { type: 'next' }, 100, empty).anchor.position).toBe(20)
    expect(transition(stateOf('paused'), { type: 'previous' }, 100, empty).anchor.position).toBe(0)
  })

  it('stands at the beginning before any event', () => {
    expect(IDLE_STATE).toMatchObject({ status: 'idle', anchor: { clockTime: 0, position: 0 } })
  })
})

describe('the first sentence', () => {
  const awaiting = (position = sentence.startTime - 2): TransportState => ({
    ...playingAt(position),
    status: 'playing',
    awaited: sentence,
  })

  it('is awaited from where playback begins', () => {
    const begun = after(stateOf('waiting', sentence.startTime - 2), { type: 'decoded' })
    expect(begun).toMatchObject({ status: 'playing', awaited: sentence })
    expect(after(begun, { type: 'voiceArrived' })).toMatchObject({ status: 'playing', awaited: null })
  })

  it('is overdue shortly before its time, and then waited for in its place', () => {
    expect(overdueSentence(awaiting(), 101.6, timeline)).toBeNull()
    expect(overdueSentence(awaiting(), 101.8, timeline)).toBe(sentence)
    expect(overdueSentence({ ...awaiting(), status: 'paused' } as TransportState, 101.8, timeline)).toBeNull()
    const late = after(awaiting(), { type: 'voiceLate' }, 101.8)
    expect(late).toMatchObject({ status: 'waiting', anchor: { position: sentence.startTime } })
  })

  it.each<[string, TransportState]>([
    ['while it plays', awaiting()],
    ['while it is paused', { ...awaiting(), status: 'paused' } as TransportState],
    ['while it waits', stateOf('waiting', sentence.startTime - 2)],
  ])('that is lost %s leads back to where playback began, and is then required', (_when, before) => {
    const lost = after(before, { type: 'voiceLost' }, 108)
    expect(lost).toMatchObject({
      status: 'interrupted',
      required: sentence,
      anchor: { position: sentence.startTime - 2 },
    })
    const again = after(after(lost, { type: 'play' }), { type: 'resumed' })
    expect(again).toMatchObject({ status: 'waiting', required: sentence })
  })

  it('is required no more where a jump leads elsewhere', () => {
    expect(after(awaiting(), { type: 'seek', position: 70 })).toMatchObject({ status: 'waiting', required: null })
  })

  it('begins again where it was cut off', () => {
    const cut = after(playingAt(sentence.startTime + 1), { type: 'interrupt' }, 100.2)
    expect(cut.anchor.position).toBeCloseTo(sentence.startTime + 1.2, 9)
    expect(after(after(cut, { type: 'play' }), { type: 'resumed' }).anchor.position).toBe(sentence.startTime)
  })

  it('is neither awaited nor required once the person continues without the voice', () => {
    const lost = after(awaiting(), { type: 'voiceLost' })
    const without = after(lost, { type: 'playWithoutVoice' })
    expect(without).toMatchObject({ status: 'resuming', required: null, isVoiceOptional: true })
    const waiting = after(without, { type: 'resumed' })
    expect(after(waiting, { type: 'voiceLost' })).toMatchObject({ status: 'playing', awaited: null })
  })
})

describe('the reason of an end', () => {
  it.each<[string, TransportState, TransportEvent, string]>([
    ['played to its end', playingAt(duration), { type: 'tick' }, 'done'],
    ['ended by the person', stateOf('playing'), { type: 'end', reason: 'user' }, 'user'],
    ['ended because it hurt', stateOf('playing'), { type: 'end', reason: 'pain' }, 'pain'],
    ['broken off', stateOf('paused'), { type: 'end', reason: 'interrupted' }, 'interrupted'],
    ['ended by the person when nothing was left', playingAt(duration), { type: 'end', reason: 'user' }, 'done'],
    ['ended because it hurt at the very end', playingAt(duration), { type: 'end', reason: 'pain' }, 'pain'],
  ])('is that it was %s', (_how, before, event, reason) => {
    expect(after(before, event)).toMatchObject({ status: 'ended', reason })
  })
})
