/** The way from a held pose through others to the next, as keyframes at even times. */
import { lowestPoint } from '../body/mesh.ts'
import { ease } from '../motion/ease.ts'
import type { Leg } from '../motion/pace.ts'
import { transitionBetween } from '../motion/transition.ts'
import type { FigurePose } from '../rig/figurePose.ts'
import { moved } from '../rig/placeJoints.ts'
import { resolvePose } from '../rig/resolvePose.ts'
import type { Rig } from '../rig/skeleton.ts'
import { nextTask } from './nextTask.ts'
import { bakeKeyframe, mixFramings } from './keyframe.ts'
import type { Baking, Keyframe, Scenery } from './keyframe.ts'

/** How densely a way is baked; it is played at the same pace. */
export const KEYFRAMES_PER_SECOND = 6
/** Height of the lowest point of the skin, in stature: flesh gives way a little. */
const DEEPEST = -0.004

/** All keyframes, `from` included; the last is the last pose, where the body then is. Shorter where `isWanted` turned false meanwhile. */
export async function bakeWay(
  from: Keyframe,
  legs: readonly Leg[],
  baking: Baking,
  isWanted: () => boolean,
): Promise<readonly Keyframe[]> {
  const way = [from]
  for (const leg of legs) await bakeLeg(leg, leg === legs.at(-1) ? leg.pose.focus : null)
  return way

  /** Nothing glows in what one only passes through. */
  async function bakeLeg({ pose, seconds }: Leg, glow: FigurePose['focus'] | null): Promise<void> {
    const count = Math.max(4, Math.round(seconds * KEYFRAMES_PER_SECOND))
    const start = way.at(-1) ?? from
    const { at, end: rig } = transitionBetween(start.rig, resolvePose(pose))
    const end = keepProps(start, bakeKeyframe(rig, pose, baking, { focus: glow ?? null }))
    for (let i = 1; i < count && isWanted(); i++) {
      await nextTask()
      const t = i / count
      const { propShapes, focus } = t < 0.5 ? start : end
      const framing = mixFramings(start, end, ease(t))
      way.push(bakeAboveFloor(at(t), pose, baking, { framing, propShapes, focus }))
    }
    way.push(end)
  }
}

/** The transition measures cross-sections; where the melted skin lies deeper than a held pose's may, the body is lifted. */
function bakeAboveFloor(rig: Rig, pose: FigurePose, baking: Baking, scenery: Scenery): Keyframe {
  const baked = bakeKeyframe(rig, pose, baking, scenery)
  const missing = DEEPEST - lowestPoint(baked.mesh)
  return missing > 0 ? bakeKeyframe(moved(rig, [0, missing, 0]), pose, baking, scenery) : baked
}

/** The same props in the same place are one array, so that the painter lets them stand. */
function keepProps(start: Keyframe, end: Keyframe): Keyframe {
  const isSame = JSON.stringify(start.propShapes) === JSON.stringify(end.propShapes)
  return isSame ? { ...end, propShapes: start.propShapes } : end
}
