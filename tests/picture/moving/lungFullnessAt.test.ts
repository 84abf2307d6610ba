import { describe, expect, it } from 'vitest'
import { lungFullnessAt, type TimedPhase } from '../../../src/picture/moving/lungFullnessAt.ts'

const inAndOut: readonly TimedPhase[] = [
  { phase: 'inhale', startsAt: 1000, endsAt: 5000 },
  { phase: 'exhale', startsAt: 5000, endsAt: 11_000 },
]

describe('lung fullness', () => {
  it.each([
    ['not at all when the breath in begins', 1000, 0],
    ['by half in the middle of it', 3000, 0.5],
    ['quite at its end', 5000, 1],
    ['by half again in the middle of the breath out', 8000, 0.5],
    ['not at all at its end', 11_000, 0],
    ['no less where what is known is old', 20_000, 0],
    ['nor where the sound is still on its way', 500, 0],
  ])('%s', (_, now, inhaled) => {
    expect(lungFullnessAt(inAndOut, now)).toBeCloseTo(inhaled, 6)
  })

  it.each([
    ['holdIn', 1],
    ['holdOut', 0],
  ] as const)('stays during %s', (phase, inhaled) => {
    expect(lungFullnessAt([{ phase, startsAt: 1000, endsAt: 5000 }], 2500)).toBe(inhaled)
  })

  it('is null without a pacer', () => {
    expect(lungFullnessAt([], 2500)).toBeNull()
  })
})
