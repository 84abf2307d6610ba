import { describe, expect, it } from 'vitest'
import { joinWithGaps, trimSilence, VOICE_RATE } from '../../../../scripts/audio/voice/clip.ts'

const second = VOICE_RATE

function speechBetween(start: number, end: number, length: number): Float32Array {
  return Float32Array.from({ length }, (_, i) => (i >= start && i < end ? 0.5 : 0.001))
}

describe('trimSilence', () => {
  it('leaves 30 ms before speech and 120 ms after it', () => {
    const trimmed = trimSilence(speechBetween(second, 2 * second, 3 * second))
    expect(trimmed).toHaveLength((30 + 1000 + 120) * (second / 1000))
    expect(trimmed.findIndex((sample) => sample > 0.1)).toBe(30 * (second / 1000))
  })

  it('takes what there is where speech begins or ends too soon', () => {
    expect(trimSilence(speechBetween(0, second, second))).toHaveLength(second)
  })

  it('refuses silence, which would be a clip that says nothing', () => {
    expect(() => trimSilence(new Float32Array(second))).toThrow('silence')
  })
})

describe('joinWithGaps', () => {
  it('puts the gap between sentences only', () => {
    const joined = joinWithGaps([Float32Array.of(1, 1), Float32Array.of(1)], 2 / VOICE_RATE)
    expect([...joined]).toEqual([1, 1, 0, 0, 1])
  })

  it('leaves a single sentence as it is', () => {
    expect([...joinWithGaps([Float32Array.of(1, 2)], 0.6)]).toEqual([1, 2])
  })
})
