import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { transition } from '../../../src/core/transport/transport.ts'
import { positionAt, type TransportState } from '../../../src/core/transport/transportState.ts'
import { aCatalogue, aPose } from '../../support/aCatalogue.ts'
import { aScript } from '../../support/aScript.ts'
import { compiled } from '../../support/compiled.ts'

const script = aScript([
  { kind: 'hold', pose: 'rest', seconds: 60 },
  { kind: 'hold', pose: 'cat', seconds: 60 },
  { kind: 'hold', pose: 'child', seconds: 60 },
])
const timeline = compiled(script, aCatalogue(aPose({ id: 'rest' }), aPose({ id: 'cat' }), aPose({ id: 'child' })))

/** Playing for some seconds from here. */
const playingAt = (position: number): TransportState => ({
  status: 'playing',
  awaited: null,
  anchor: { clockTime: 100, position },
  isVoiceOptional: false,
})
const positionOf = (state: TransportState) => positionAt(state, state.anchor.clockTime, timeline.duration)

describe('the line of progress', () => {
  const end = timeline.duration

  it.each([
    ['leads to any place', 30, 100, 100],
    ['leads no further than ten seconds before the end', 30, end, end - 10],
    ['leads no further than that from beyond the end either', 30, end + 500, end - 10],
    ['leads back from the last seconds', end - 4, 30, 30],
    ['leads nowhere from within the last seconds', end - 4, end, end - 4],
    ['begins at the beginning', 30, -20, 0],
  ])('%s', (_what, from, to, reached) => {
    const state = transition(playingAt(from), { type: 'seek', position: to }, 100, timeline)
    expect([state.status, positionOf(state)]).toEqual(['waiting', reached])
  })
})

describe('the end', () => {
  type Jump =
    { readonly type: 'next' | 'previous' | 'play' | 'pause' } | { readonly type: 'seek'; readonly position: number }
  const jumps = fc.oneof(
    fc.constantFrom<Jump[]>({ type: 'next' }, { type: 'previous' }, { type: 'play' }, { type: 'pause' }),
    fc.record({ type: fc.constant('seek' as const), position: fc.double({ min: -1e4, max: 1e4, noNaN: true }) }),
  )

  it('is reached by no jump, however many there are', () => {
    fc.assert(
      fc.property(
        fc.array(jumps, { maxLength: 40 }),
        fc.double({ min: 0, max: 170, noNaN: true }),
        (commands, from) => {
          const left = commands.reduce<TransportState>(
            (state, each) => transition(state, each, 100, timeline),
            playingAt(from),
          )
          expect(left.status).not.toBe('ended')
          expect(positionAt(left, 100, timeline.duration)).toBeLessThan(timeline.duration)
        },
      ),
    )
  })

  it('is reached by playing, and not while paused', () => {
    const state = playingAt(timeline.duration - 2)
    const paused = transition(state, { type: 'pause' }, 100, timeline)
    expect(transition(state, { type: 'tick' }, 101, timeline).status).toBe('playing')
    expect(transition(state, { type: 'tick' }, 102, timeline)).toMatchObject({
      status: 'ended',
      reason: 'done',
      anchor: { clockTime: 102, position: timeline.duration },
    })
    expect(transition(paused, { type: 'tick' }, 102, timeline).status).toBe('paused')
  })
})
