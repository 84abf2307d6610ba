import { describe, expect, it } from 'vitest'
import {
  IDLE_STATE,
  positionAt,
  transition,
  type TransportEvent,
  type TransportState,
} from '../../../src/core/transport/transport.ts'
import { aCatalogue, aPose } from '../../support/aCatalogue.ts'
import { aScript } from '../../support/aScript.ts'
import { compiled } from '../../support/compiled.ts'

const script = aScript([
  { kind: 'hold', pose: 'rest', seconds: 60 },
  { kind: 'hold', pose: 'cat', seconds: 60 },
  { kind: 'hold', pose: 'child', seconds: 60 },
])
const timeline = compiled(script, aCatalogue(aPose({ id: 'rest' }), aPose({ id: 'cat' }), aPose({ id: 'child' })))
const [first = 0, second = 0, third = 0] = timeline.chapters.map(({ startTime }) => startTime)

/** Playing for some seconds from here. */
const playingAt = (position: number): TransportState => ({ status: 'playing', anchor: { clockTime: 100, position } })
const positionOf = (state: TransportState) => positionAt(state, state.anchor.clockTime, timeline.duration)

describe('Previous', () => {
  it.each([
    ['goes to the step before from the very start of a step', third, second],
    ['goes to the step before within three seconds of the start', third + 2.9, second],
    ['goes to the step before at three seconds', third + 3, second],
    ['begins the step again after three seconds', third + 3.1, third],
    ['begins the step again near its end', timeline.duration - 0.1, third],
    ['begins the first step again', first + 40, first],
    ['stays at the beginning', first + 1, first],
  ])('%s', (_what, from, to) => {
    expect(positionOf(transition(playingAt(from), { type: 'previous' }, 100, timeline))).toBe(to)
  })

  it('goes by where the session has come to meanwhile', () => {
    expect(positionOf(transition(playingAt(third), { type: 'previous' }, 102.9, timeline))).toBe(second)
    expect(positionOf(transition(playingAt(third), { type: 'previous' }, 103.1, timeline))).toBe(third)
  })
})

describe('the position', () => {
  const { duration } = timeline

  it.each<[string, TransportState['status'], number, number, number]>([
    ['runs while it plays', 'playing', 20, 105, 25],
    ['stands before what was jumped to is heard', 'playing', 20, 99, 20],
    ['goes by the clock of the sound, which stands still in a pause', 'paused', 20, 105, 25],
    ['stands before it has begun', 'idle', 20, 105, 20],
    ['stands when it has ended', 'ended', 20, 105, 20],
    ['is never beyond the end', 'playing', 20, 1e6, duration],
    ['is never before the beginning', 'idle', -4, 105, 0],
  ])('%s', (_what, status, position, now, at) => {
    expect(positionAt({ status, anchor: { clockTime: 100, position } }, now, duration)).toBe(at)
  })
})

describe('a command', () => {
  const state = (status: TransportState['status'], position = 20): TransportState => ({
    status,
    anchor: { clockTime: 100, position },
  })
  const after = (before: TransportState, command: TransportEvent, now = 105) =>
    transition(before, command, now, timeline)
  const { duration } = timeline

  it.each<[string, TransportState, TransportEvent]>([
    ['play, while it plays', state('playing'), { type: 'play' }],
    ['play, when it has ended', state('ended'), { type: 'play' }],
    ['pause, before it plays', state('idle'), { type: 'pause' }],
    ['pause, while it is paused', state('paused'), { type: 'pause' }],
    ['pause, when it has ended', state('ended'), { type: 'pause' }],
    ['end, when it has ended', state('ended'), { type: 'end' }],
    ['a jump, when it has ended', state('ended'), { type: 'seek', position: 70 }],
    ['next, when it has ended', state('ended'), { type: 'next' }],
    ['next, in the last step, for after it there is only the end', state('playing', third), { type: 'next' }],
    ['previous, when it has ended', state('ended'), { type: 'previous' }],
    ['time, while it plays', state('playing'), { type: 'tick' }],
    ['time, before it plays', state('idle', duration), { type: 'tick' }],
    ['time, while it is paused at the end', state('paused', duration), { type: 'tick' }],
    ['time, when it has ended', state('ended', duration), { type: 'tick' }],
  ])('changes nothing: %s', (_which, before, command) => {
    expect(after(before, command)).toBe(before)
  })

  it.each<[string, TransportState, TransportEvent, TransportState['status'], number]>([
    ['begins where it stands', state('idle'), { type: 'play' }, 'playing', 20],
    ['pauses where it is', state('playing'), { type: 'pause' }, 'paused', 25],
    ['goes on where it was paused', state('paused'), { type: 'play' }, 'playing', 25],
    ['ends where it is', state('playing'), { type: 'end' }, 'ended', 25],
    ['ends at the end by itself', state('playing', duration - 5), { type: 'tick' }, 'ended', duration],
    ['jumps while it plays', state('playing'), { type: 'seek', position: 70 }, 'playing', 70],
    ['jumps while it is paused', state('paused'), { type: 'seek', position: 70 }, 'paused', 70],
    ['jumps before it begins', state('idle'), { type: 'seek', position: 70 }, 'idle', 70],
    ['jumps no further back than the beginning', state('paused'), { type: 'seek', position: -70 }, 'paused', 0],
    [
      'jumps no further before it begins either',
      state('idle'),
      { type: 'seek', position: duration + 9 },
      'idle',
      duration - 10,
    ],
    ['pauses by the button that does both', state('playing'), { type: 'togglePause' }, 'paused', 25],
    ['goes on by the button that does both', state('paused'), { type: 'togglePause' }, 'playing', 25],
    ['skips forward from where it is', state('playing'), { type: 'skip', by: 15 }, 'playing', 40],
    ['skips back no further than the beginning', state('paused'), { type: 'skip', by: -30 }, 'paused', 0],
    [
      'skips no further than ten seconds before the end',
      state('playing'),
      { type: 'skip', by: 1e3 },
      'playing',
      duration - 10,
    ],
    ['goes to the next step', state('playing'), { type: 'next' }, 'playing', second],
    ['goes from the start of a step to the next one', state('playing', second - 5), { type: 'next' }, 'playing', third],
    ['goes back from the very end', state('idle', duration), { type: 'previous' }, 'idle', third],
  ])('%s', (_what, before, command, status, position) => {
    const now = after(before, command)
    expect([now.status, positionAt(now, 105, duration)]).toEqual([status, position])
  })

  it('has nowhere to go where there are no steps', () => {
    const empty = { ...timeline, chapters: [] }
    expect(transition(state('paused'), { type: 'next' }, 100, empty).anchor.position).toBe(20)
    expect(transition(state('paused'), { type: 'previous' }, 100, empty).anchor.position).toBe(0)
  })

  it('stands at the beginning before any', () => {
    expect(IDLE_STATE).toEqual({ status: 'idle', anchor: { clockTime: 0, position: 0 } })
  })
})
