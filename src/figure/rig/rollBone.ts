/** The roll of a limb's two bones about their own length. */
import { angleBetween, axesOf, frameFrom, mix, perpendicular, rotate, scale, shortestTurn, unit } from '../math.ts'
import type { Quat, Vec3 } from '../math.ts'

export interface BonePair {
  readonly upper: Quat
  readonly lower: Quat
}

/**
 * The turns of two bones that point along `upper` and `lower`. A clearly bent joint gives the roll by itself (its hinge); below 8°
 * the roll of the unbent limb `straightFront` takes over, for a nearly straight limb's own hinge flips wildly.
 * `hinge` is +1 where the lower bone bends to the front (elbow), −1 where it bends to the back (knee).
 */
export function rollBones(upper: Vec3, lower: Vec3, straightFront: Vec3, hinge: 1 | -1): BonePair {
  const bend = angleBetween(upper, lower)
  const byHinge = scale(perpendicular(lower, upper), hinge)
  let front = straightFront
  if (bend > 8) front = byHinge
  else if (bend > 2) front = mix(unit(perpendicular(straightFront, upper)), unit(byHinge), (bend - 2) / 6)
  const upperTurn = frameFrom(scale(upper, -1), front)
  const upperFront = axesOf(upperTurn).front
  const lowerFront = bend > 2 ? rotate(shortestTurn(upper, lower), upperFront) : upperFront
  return { upper: upperTurn, lower: frameFrom(scale(lower, -1), lowerFront) }
}
