import { describe, expect, it } from 'vitest'
import { pacedBreath } from '../../../src/picture/moving/pacedBreath.ts'
import type { BreathView } from '../../../src/picture/breathView.ts'

const playing: BreathView = {
  phases: [
    { phase: 'inhale', startTime: 10, endTime: 14 },
    { phase: 'exhale', startTime: 14, endTime: 20 },
  ],
  position: 12,
  // The tenth second is heard at 1,000 ms.
  heardAt: (position) => 1000 + (position - 10) * 1000,
}

describe('the breath that is sent to the figure', () => {
  it('is when each phase is heard, and when this was sent', () => {
    expect(pacedBreath(playing, 2900)).toEqual({
      phases: [
        { phase: 'inhale', startsAt: 1000, endsAt: 5000 },
        { phase: 'exhale', startsAt: 5000, endsAt: 11_000 },
      ],
      sentAt: 2900,
    })
  })

  it('is the lung fullness at the current position while playback is paused', () => {
    expect(pacedBreath({ ...playing, heardAt: () => null }, 99_000)).toBeCloseTo(0.5, 6)
  })

  it('is null without a pacer', () => {
    expect(pacedBreath({ ...playing, phases: [] }, 2900)).toBeNull()
  })
})
