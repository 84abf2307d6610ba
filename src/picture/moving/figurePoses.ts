/** How the figure gets from one pose of a session to the next. */
import type { HeldPose } from '../../figure/live/bakeHold.ts'
import { routeBetween } from '../../figure/motion/route.ts'
import { drawnPoses } from '../../figure/poses/drawnPoses.ts'
import type { FigurePose } from '../../figure/rig/figurePose.ts'
import { mirrorPose } from '../../figure/rig/mirrorPose.ts'

export interface SidedPose {
  readonly id: string
  /** Poses are drawn for the right side. */
  readonly isLeft: boolean
}

/** What the figure holds in a pose; null where it was not drawn. */
export function heldPose({ id, isLeft }: SidedPose): HeldPose | null {
  const pose = bodyOf(id, isLeft)
  if (!pose) return null
  return { pose, breathTo: pose.breathTo === undefined ? undefined : bodyOf(pose.breathTo, isLeft) }
}

/** The poses through which the way to a pose leads, where it lies in another family. */
export const transitionPath = (from: FigurePose, to: FigurePose): readonly FigurePose[] =>
  routeBetween(from, to, (id) => drawnPoses.get(id))

const leftPoses = new Map<string, FigurePose>()

/** One and the same for each asking, so that the figure knows it again. */
function bodyOf(id: string, isLeft: boolean): FigurePose | undefined {
  const pose = drawnPoses.get(id)
  if (!pose || !isLeft) return pose
  const left = leftPoses.get(id) ?? mirrorPose(pose)
  leftPoses.set(id, left)
  return left
}
