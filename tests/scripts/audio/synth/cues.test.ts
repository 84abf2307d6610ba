import { describe, expect, it } from 'vitest'
import { CUES } from '../../../../scripts/audio/synth/cues.ts'
import { strike } from '../../../../scripts/audio/synth/modal.ts'
import { SAMPLE_RATE } from '../../../../scripts/audio/synth/stereo.ts'

describe('a cue', () => {
  it.each(['block', 'side-change', 'breath-in'])('%s begins and ends in silence, so that nothing clicks', (name) => {
    const sound = CUES[name]?.make()
    expect(sound?.left[0]).toBeCloseTo(0, 6)
    expect(sound?.left.at(-1)).toBeCloseTo(0, 3)
  })

  it('dies away as its mode says: 60 dB in the decay time', () => {
    const { left } = strike({
      frequency: 1000,
      seconds: 2,
      modes: [{ ratio: 1, level: 1, decay: 1, split: 0, attack: 0.0001 }],
      strike: { level: 0, frequency: 1000, decay: 0.001 },
      seed: 1,
      spread: 0,
    })
    const loudestFrom = (second: number) =>
      left
        .subarray(second * SAMPLE_RATE, second * SAMPLE_RATE + 480)
        .reduce((high, sample) => Math.max(high, Math.abs(sample)), 0)
    expect(20 * Math.log10(loudestFrom(1.1) / loudestFrom(0.1))).toBeCloseTo(-60, 1)
  })
})
