import { describe, expect, it } from 'vitest'
import { breathPhasesAt } from '../../../src/features/player/breathPhases.ts'
import type { BreathPhase } from '../../../src/core/catalogue/catalogue.ts'
import type { Cue, Timeline } from '../../../src/core/timeline/timeline.ts'

const breath = (phase: BreathPhase, startTime: number, endTime: number): Cue => ({
  track: 'breath',
  phase,
  startTime,
  endTime,
})
const timeline: Timeline = {
  id: 'a',
  title: 'A',
  duration: 40,
  chapters: [],
  cues: [
    breath('inhale', 5, 9),
    { track: 'voice', text: 'Breathe out.', startTime: 8, endTime: 12 },
    breath('exhale', 9, 15),
    breath('inhale', 20, 24),
  ],
}
const names = (position: number) => breathPhasesAt(timeline, position).map(({ phase, startTime }) => [phase, startTime])

describe('the phases of the breath that the pacer needs', () => {
  it.each([
    ['before the first breath', 4.9, []],
    [
      'in a phase, with the one that follows',
      5,
      [
        ['inhale', 5],
        ['exhale', 9],
      ],
    ],
    ['at a border, which belongs to the later phase', 9, [['exhale', 9]]],
    ['in a pause of the pacer', 17, []],
    ['in the last phase', 23, [['inhale', 20]]],
    ['at the end of the last phase', 24, []],
  ])('%s', (_where, position, PHASES) => {
    expect(names(position)).toEqual(PHASES)
  })

  it('are known for a minute ahead, so that the pacer goes on by itself', () => {
    const long = Array.from({ length: 40 }, (_, at) => breath(at % 2 ? 'exhale' : 'inhale', at * 5, at * 5 + 5))
    const PHASES = breathPhasesAt({ ...timeline, cues: long }, 12)
    expect([PHASES[0]?.startTime, PHASES.at(-1)?.startTime]).toEqual([10, 70])
    expect(PHASES).toHaveLength(13)
  })
})
