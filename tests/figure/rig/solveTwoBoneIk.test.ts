import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addScaled, distance } from '../../../src/figure/math.ts'
import type { Vec3 } from '../../../src/figure/math.ts'
import { solveTwoBoneIk } from '../../../src/figure/rig/solveTwoBoneIk.ts'

const UPPER = 0.25
const LOWER = 0.24
const ROOT: Vec3 = [0, 0.5, 0]
const POLE: Vec3 = [1, 0, 0.2]
const coordinate = fc.double({ min: -1, max: 1, noNaN: true })

describe('two-bone inverse kinematics', () => {
  it('brings the end of the limb to any point within reach', () => {
    fc.assert(
      fc.property(
        coordinate,
        coordinate,
        coordinate,
        fc.double({ min: 0.05, max: 0.48, noNaN: true }),
        (x, y, z, reach) => {
          fc.pre(Math.hypot(x, y, z) > 0.1)
          const k = reach / Math.hypot(x, y, z)
          const target: Vec3 = [ROOT[0] + x * k, ROOT[1] + y * k, ROOT[2] + z * k]
          const { upper, lower, overreach } = solveTwoBoneIk(UPPER, LOWER, ROOT, target, POLE)
          expect(distance(addScaled(addScaled(ROOT, upper, UPPER), lower, LOWER), target)).toBeLessThan(1e-6)
          expect(overreach).toBe(0)
        },
      ),
    )
  })

  it('stretches towards a target out of reach and reports by how much it is too far', () => {
    const { upper, overreach } = solveTwoBoneIk(UPPER, LOWER, ROOT, [0.98, 0.5, 0], POLE)
    expect(upper[0]).toBeGreaterThan(0.99)
    expect(overreach).toBeCloseTo(1, 5)
  })
})
