/** Turns degrees of bend into rotations of the spine bones. */
import { multiply, rotationAbout, rotationFromUpAndFront, X_AXIS, Y_AXIS, Z_AXIS } from '../math.ts'
import type { Quat } from '../math.ts'
import type { FigurePose, SpineBend } from './figurePose.ts'
import type { SpineRotations } from './placeJoints.ts'

/**
 * The natural S-curve in degrees of flexion, added to every pose. It sums to zero. Without it a standing or sitting figure looks
 * like a plank.
 */
const NATURAL_CURVE = {
  lumbar1: 5,
  lumbar2: -11,
  thoracic1: 0,
  thoracic2: 9,
  thoracic3: 9,
  neck: 4,
  head: -16,
} as const

/** The rotations of the pelvis and the spine. */
export function bendSpine(pose: FigurePose): SpineRotations {
  const { lumbar, thoracic, neck, head } = pose.spine ?? {}
  const pelvis = rotationFromUpAndFront(pose.pelvis.up, pose.pelvis.front)
  const lumbar1 = bend(pelvis, lumbar, 2, NATURAL_CURVE.lumbar1)
  const lumbar2 = bend(lumbar1, lumbar, 2, NATURAL_CURVE.lumbar2)
  const thoracic1 = bend(lumbar2, thoracic, 3, NATURAL_CURVE.thoracic1)
  const thoracic2 = bend(thoracic1, thoracic, 3, NATURAL_CURVE.thoracic2)
  const thoracic3 = bend(thoracic2, thoracic, 3, NATURAL_CURVE.thoracic3)
  const neckRotation = bend(thoracic3, neck, 2, NATURAL_CURVE.neck)
  const headRotation = bend(bend(neckRotation, neck, 2, NATURAL_CURVE.head), head, 1, 0)
  return { pelvis, lumbar1, lumbar2, thoracic1, thoracic2, thoracic3, neck: neckRotation, head: headRotation }
}

function bend(parent: Quat, { flex = 0, side = 0, twist = 0 }: SpineBend = {}, bones: number, rest: number): Quat {
  const forward = rotationAbout(Z_AXIS, -flex / bones - rest)
  const sideways = rotationAbout(X_AXIS, side / bones)
  const twisted = rotationAbout(Y_AXIS, -twist / bones)
  return multiply(parent, multiply(forward, multiply(sideways, twisted)))
}
