/** The pose data of a session, on either side, and the hub poses between two of them. */
import type { HeldPose } from '../../figure/live/bakeHold.ts'
import { routeBetween } from '../../figure/motion/route.ts'
import { drawnPoses } from '../../figure/poses/drawnPoses.ts'
import type { FigurePose } from '../../figure/rig/figurePose.ts'
import { mirrorPose } from '../../figure/rig/mirrorPose.ts'

export interface SidedPose {
  readonly id: string
  /** Pose data are for the right side. */
  readonly isLeft: boolean
}

/** The pose to hold, with the other end of its breath; null for a pose without a drawing. */
export function heldPose({ id, isLeft }: SidedPose): HeldPose | null {
  const pose = sidedPose(id, isLeft)
  if (!pose) return null
  return { pose, breathTo: pose.breathTo === undefined ? undefined : sidedPose(pose.breathTo, isLeft) }
}

/** The hub poses on the route to a pose of another family. */
export const hubsBetween = (from: FigurePose, to: FigurePose): readonly FigurePose[] =>
  routeBetween(from, to, (id) => drawnPoses.get(id))

const leftPoses = new Map<string, FigurePose>()

/** Returns the same object every time, because the figure compares poses by identity. */
function sidedPose(id: string, isLeft: boolean): FigurePose | undefined {
  const pose = drawnPoses.get(id)
  if (!pose || !isLeft) return pose
  const left = leftPoses.get(id) ?? mirrorPose(pose)
  leftPoses.set(id, left)
  return left
}
