/** Two-bone reach: the bend of a limb that brings its end to a point, by the law of cosines. */
import { add, along, length, perpendicular, scale, subtract, unit } from '../math.ts'
import type { Vec3 } from '../math.ts'

export interface Reach {
  /** Unit directions of the upper and the lower bone. */
  readonly upper: Vec3
  readonly lower: Vec3
  /** How much too far the point is, as a part of the limb's length; 0 within reach. */
  readonly excess: number
}

/** Bends a limb of two bones from `root` towards `target`, the middle joint towards `pole`. A far point is reached for, not met. */
export function reachBetween(upperLength: number, lowerLength: number, root: Vec3, target: Vec3, pole: Vec3): Reach {
  const whole = upperLength + lowerLength
  const line = subtract(target, root)
  const wanted = length(line)
  const span = Math.min(Math.max(wanted, Math.abs(upperLength - lowerLength) + 0.002), whole * 0.9995)
  const direction = unit(line)
  const beside = (upperLength ** 2 - lowerLength ** 2 + span ** 2) / (2 * span)
  const away = Math.sqrt(Math.max(0, upperLength ** 2 - beside ** 2))
  let bend = perpendicular(pole, direction)
  if (length(bend) < 1e-3) bend = perpendicular([0, 1, 0.3], direction)
  const middle = add(root, add(scale(direction, beside), scale(unit(bend), away)))
  const end = along(root, direction, span)
  return {
    upper: unit(subtract(middle, root)),
    lower: unit(subtract(end, middle)),
    excess: Math.max(0, wanted / whole - 1),
  }
}
