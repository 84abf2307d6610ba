import { describe, expect, it } from 'vitest'
import { positionAt, transition, type TransportState } from '../../../src/core/transport/transport.ts'
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
