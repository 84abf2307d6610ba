/** A held pose as keyframes from the pose itself to the other end of its breath. */
import { inverseEase } from '../motion/ease.ts'
import { transitionBetween } from '../motion/transition.ts'
import type { FigurePose } from '../rig/figurePose.ts'
import { resolvePose } from '../rig/resolvePose.ts'
import type { Rig } from '../rig/skeleton.ts'
import { nextTask } from './nextTask.ts'
import { bakeKeyframe } from './keyframe.ts'
import type { Baking, Keyframe } from './keyframe.ts'

export interface HeldPose {
  readonly pose: FigurePose
  /** The pose at the other end of the breath, where the pose moves with it. */
  readonly breathTo?: FigurePose | undefined
}

const FLOW_KEYFRAMES = 7

/**
 * Two keyframes, exhaled and inhaled; or seven where the pose itself moves to `breathTo`. The camera stands still. Shorter than that
 * where `isWanted` turned false meanwhile.
 */
export async function bakeHold(
  rig: Rig,
  { pose, breathTo }: HeldPose,
  baking: Baking,
  isWanted: () => boolean,
): Promise<readonly Keyframe[]> {
  const isTop = isReachedInhaling(pose)
  const first = bakeKeyframe(rig, pose, baking, { breath: isTop ? 1 : 0 })
  const flow = breathTo ? transitionBetween(rig, resolvePose(breathTo)) : null
  const count = flow ? FLOW_KEYFRAMES : 2
  const keyframes = [first]
  for (let i = 1; i < count && isWanted(); i++) {
    await nextTask()
    const t = i / (count - 1)
    // The transition eases by itself; undone here, for the breath already eases.
    const there = flow ? flow.at(inverseEase(t)) : rig
    const scenery = { framing: first, propShapes: first.propShapes, breath: isTop ? 1 - t : t }
    keyframes.push(bakeKeyframe(there, pose, baking, scenery))
  }
  return keyframes
}

/** Whether the pose itself is where the in-breath leads, and `breathTo` where the out-breath does. */
export const isReachedInhaling = ({ breathTo, reachedOn }: FigurePose): boolean =>
  breathTo !== undefined && reachedOn === 'inhale'
