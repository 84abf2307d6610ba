/** The roll of the two bones of a limb about their own axes. */
import {
  angleBetween,
  axesOf,
  rotationFromUpAndFront,
  mix,
  perpendicular,
  rotate,
  scale,
  rotationBetween,
  unit,
} from '../math.ts'
import type { Quat, Vec3 } from '../math.ts'

export interface BonePair {
  readonly upper: Quat
  readonly lower: Quat
}

/**
 * The rotations of two bones that point along `upper` and `lower`. A clearly bent joint defines the roll (its hinge axis). Below 8°
 * the front of the unbent limb, `neutralFront`, takes over, because the hinge axis of a nearly straight limb is unstable.
 * `hinge` is +1 where the lower bone bends to the front (elbow), −1 where it bends to the back (knee).
 */
export function rollBones(upper: Vec3, lower: Vec3, neutralFront: Vec3, hinge: 1 | -1): BonePair {
  const bend = angleBetween(upper, lower)
  const hingeFront = scale(perpendicular(lower, upper), hinge)
  let front = neutralFront
  if (bend > 8) front = hingeFront
  else if (bend > 2) front = mix(unit(perpendicular(neutralFront, upper)), unit(hingeFront), (bend - 2) / 6)
  const upperRotation = rotationFromUpAndFront(scale(upper, -1), front)
  const upperFront = axesOf(upperRotation).front
  const lowerFront = bend > 2 ? rotate(rotationBetween(upper, lower), upperFront) : upperFront
  return { upper: upperRotation, lower: rotationFromUpAndFront(scale(lower, -1), lowerFront) }
}
