/** Bakes a held pose as keyframes, from the pose itself to the other end of its breath. */
import { inverseEase } from '../motion/ease.ts'
import { transitionBetween } from '../motion/transition.ts'
import type { FigurePose } from '../rig/figurePose.ts'
import { resolvePose } from '../rig/resolvePose.ts'
import type { Rig } from '../rig/skeleton.ts'
import { nextTask } from './nextTask.ts'
import { bakeKeyframe } from './keyframe.ts'
import type { BakeOptions, Keyframe } from './keyframe.ts'

export interface HeldPose {
  readonly pose: FigurePose
  /** The pose at the other end of the breath, where the pose moves with it. */
  readonly breathTo?: FigurePose | undefined
}

/** Where the pose itself moves with the breath. */
const FLOW_KEYFRAMES = 7

/**
 * Two keyframes, exhaled and inhaled, or seven where the pose itself moves to `breathTo`. The camera does not move. Fewer if
 * `isCurrent` turns false while baking.
 */
export async function bakeHold(
  rig: Rig,
  { pose, breathTo }: HeldPose,
  options: BakeOptions,
  isCurrent: () => boolean,
): Promise<readonly Keyframe[]> {
  const startsInhaled = isReachedOnInhale(pose)
  const first = bakeKeyframe(rig, pose, options, { breath: startsInhaled ? 1 : 0 })
  const flow = breathTo ? transitionBetween(rig, resolvePose(breathTo)) : null
  const count = flow ? FLOW_KEYFRAMES : 2
  const keyframes = [first]
  for (let i = 1; i < count && isCurrent(); i++) {
    await nextTask()
    const t = i / (count - 1)
    // The breath already eases, so undo the easing of the transition.
    const posture = flow ? flow.at(inverseEase(t)) : rig
    const overrides = { framing: first, propShapes: first.propShapes, breath: startsInhaled ? 1 - t : t }
    keyframes.push(bakeKeyframe(posture, pose, options, overrides))
  }
  return keyframes
}

/** Whether the pose itself is reached on the in-breath, and `breathTo` on the out-breath. */
export const isReachedOnInhale = ({ breathTo, reachedOn }: FigurePose): boolean =>
  breathTo !== undefined && reachedOn === 'inhale'
