import { describe, expect, it } from 'vitest'
import { inhaledAt } from '../../../src/features/player/inhaledAt.ts'
import type { BreathView } from '../../../src/features/player/useBreathAnimation.ts'

const inAndOut: BreathView = {
  phases: [
    { phase: 'inhale', startTime: 10, endTime: 14 },
    { phase: 'exhale', startTime: 14, endTime: 20 },
  ],
  position: 10,
  // The tenth second is heard at 1,000 ms.
  heardAt: (position) => 1000 + (position - 10) * 1000,
}

describe('how far the breath is in', () => {
  it.each([
    ['not at all when the breath in begins', 1000, 0],
    ['by half in the middle of it', 3000, 0.5],
    ['quite at its end', 5000, 1],
    ['by half again in the middle of the breath out', 8000, 0.5],
    ['not at all at its end', 11_000, 0],
    ['no less where the snapshot is late', 20_000, 0],
    ['nor where the sound is still on its way', 500, 0],
  ])('%s', (_, now, inhaled) => {
    expect(inhaledAt(inAndOut, now)).toBeCloseTo(inhaled, 6)
  })

  it('is told by the place in the session while it stands still', () => {
    const paused = { ...inAndOut, position: 12, heardAt: () => null }
    expect(inhaledAt(paused, 99_000)).toBeCloseTo(0.5, 6)
  })

  it.each([
    ['holdIn', 1],
    ['holdOut', 0],
  ] as const)('stays during %s', (phase, inhaled) => {
    const held = { ...inAndOut, phases: [{ phase, startTime: 10, endTime: 14 }] }
    expect(inhaledAt(held, 2500)).toBe(inhaled)
  })

  it('is nobody’s business where nobody paces it', () => {
    expect(inhaledAt({ ...inAndOut, phases: [] }, 2500)).toBeNull()
  })
})
