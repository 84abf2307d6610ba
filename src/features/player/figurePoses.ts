/** How the figure gets from one pose of a session to the next. */
import type { HeldPose } from '../../figure/live/bakeHold.ts'
import type { WayThere } from '../../figure/live/liveFigure.ts'
import { routeBetween } from '../../figure/motion/route.ts'
import { drawnPoses } from '../../figure/poses/drawnPoses.ts'
import type { FigurePose } from '../../figure/rig/figurePose.ts'
import { mirrorPose } from '../../figure/rig/mirrorPose.ts'

export interface SidedPose {
  readonly id: string
  /** Poses are drawn for the right side. */
  readonly isLeft: boolean
}

/** Seconds from pose to pose, as `--duration-pose` of the look. */
const poseSeconds = 2.4

/** What the figure holds in a pose; null where it was not drawn. */
export function heldPose({ id, isLeft }: SidedPose): HeldPose | null {
  const pose = bodyOf(id, isLeft)
  if (!pose) return null
  return { pose, breathTo: pose.breathTo === undefined ? undefined : bodyOf(pose.breathTo, isLeft) }
}

/** The way to a pose, through others where it lies in another family. */
export function wayBetween(from: FigurePose, to: FigurePose): WayThere {
  return { via: routeBetween(from, to).flatMap((id) => bodyOf(id, false) ?? []), seconds: poseSeconds }
}

function bodyOf(id: string, isLeft: boolean): FigurePose | undefined {
  const pose = drawnPoses.get(id)
  return pose && isLeft ? mirrorPose(pose) : pose
}
