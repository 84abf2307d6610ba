/** Two-bone inverse kinematics: bends a limb so that its end reaches a target, by the law of cosines. */
import { add, addScaled, length, perpendicular, scale, subtract, unit } from '../math.ts'
import type { Vec3 } from '../math.ts'

export interface TwoBoneIkSolution {
  /** Unit directions of the upper and the lower bone. */
  readonly upper: Vec3
  readonly lower: Vec3
  /** How far the target is out of reach, as a fraction of the limb length; 0 within reach. */
  readonly overreach: number
}

/** Bends a limb from `root` to `target`, with the middle joint towards `pole`. If the target is out of reach, the limb stretches towards it. */
export function solveTwoBoneIk(
  upperLength: number,
  lowerLength: number,
  root: Vec3,
  target: Vec3,
  pole: Vec3,
): TwoBoneIkSolution {
  const fullLength = upperLength + lowerLength
  const line = subtract(target, root)
  const targetDistance = length(line)
  const span = Math.min(Math.max(targetDistance, Math.abs(upperLength - lowerLength) + 0.002), fullLength * 0.9995)
  const direction = unit(line)
  const alongLine = (upperLength ** 2 - lowerLength ** 2 + span ** 2) / (2 * span)
  const offLine = Math.sqrt(Math.max(0, upperLength ** 2 - alongLine ** 2))
  let bend = perpendicular(pole, direction)
  if (length(bend) < 1e-3) bend = perpendicular([0, 1, 0.3], direction)
  const middle = add(root, add(scale(direction, alongLine), scale(unit(bend), offLine)))
  const end = addScaled(root, direction, span)
  return {
    upper: unit(subtract(middle, root)),
    lower: unit(subtract(end, middle)),
    overreach: Math.max(0, targetDistance / fullLength - 1),
  }
}
