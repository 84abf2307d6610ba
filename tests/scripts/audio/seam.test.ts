import { describe, expect, it } from 'vitest'
import { seamSharpness } from '../../../scripts/audio/seam.ts'

const sine = Float64Array.from({ length: 1000 }, (_, i) => Math.sin((2 * Math.PI * i) / 100))

describe('seamSharpness', () => {
  it('is at most 1 where a wave goes on as it went', () => {
    expect(seamSharpness(sine, 100, 900)).toBeLessThanOrEqual(1.001)
  })

  it('is far more where it breaks', () => {
    expect(seamSharpness(sine, 100, 925)).toBeGreaterThan(10)
  })
})
