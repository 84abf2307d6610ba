/** From degrees of bending to the turns of the spine's bones. */
import { multiply, turnAbout, frameFrom, X, Y, Z } from '../math.ts'
import type { Quat } from '../math.ts'
import type { FigurePose, SpineBend } from './figurePose.ts'
import type { SpineTurns } from './placeJoints.ts'

/**
 * The natural S-curve in degrees of flexion, added to every pose; its sum is zero. Without it a standing or sitting figure
 * looks like a plank.
 */
const REST = { lumbar1: 5, lumbar2: -11, thoracic1: 0, thoracic2: 9, thoracic3: 9, neck: 4, head: -16 } as const

/** The turns of the pelvis and the spine. */
export function bendSpine(pose: FigurePose): SpineTurns {
  const { lumbar, thoracic, neck, head } = pose.spine ?? {}
  const pelvis = frameFrom(pose.pelvis.up, pose.pelvis.front)
  const lumbar1 = bend(pelvis, lumbar, 2, REST.lumbar1)
  const lumbar2 = bend(lumbar1, lumbar, 2, REST.lumbar2)
  const thoracic1 = bend(lumbar2, thoracic, 3, REST.thoracic1)
  const thoracic2 = bend(thoracic1, thoracic, 3, REST.thoracic2)
  const thoracic3 = bend(thoracic2, thoracic, 3, REST.thoracic3)
  const neckTurn = bend(thoracic3, neck, 2, REST.neck)
  const headTurn = bend(bend(neckTurn, neck, 2, REST.head), head, 1, 0)
  return { pelvis, lumbar1, lumbar2, thoracic1, thoracic2, thoracic3, neck: neckTurn, head: headTurn }
}

function bend(parent: Quat, { flex = 0, side = 0, twist = 0 }: SpineBend = {}, bones: number, rest: number): Quat {
  const forward = turnAbout(Z, -flex / bones - rest)
  const sideways = turnAbout(X, side / bones)
  const round = turnAbout(Y, -twist / bones)
  return multiply(parent, multiply(forward, multiply(sideways, round)))
}
