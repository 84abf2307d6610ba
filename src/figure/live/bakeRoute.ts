/** Bakes the movement along a route, from a held pose through the hub poses to the next one, as evenly timed keyframes. */
import { lowestPoint } from '../body/mesh.ts'
import { ease } from '../motion/ease.ts'
import type { RouteSegment } from '../motion/timeRoute.ts'
import { transitionBetween } from '../motion/transition.ts'
import type { FigurePose } from '../rig/figurePose.ts'
import { translateRig } from '../rig/placeJoints.ts'
import { resolvePose } from '../rig/resolvePose.ts'
import type { Rig } from '../rig/skeleton.ts'
import { nextTask } from './nextTask.ts'
import { bakeKeyframe, mixFramings } from './keyframe.ts'
import type { BakeOptions, Keyframe, KeyframeOptions } from './keyframe.ts'

/** A route is baked and played at this rate. */
export const KEYFRAMES_PER_SECOND = 6
/** Lowest height allowed for the skin, in stature: slightly below the floor, because flesh compresses. */
const LOWEST_SKIN = -0.004

/**
 * All keyframes of a route, starting with `from`; in the last one the body holds the last pose. Fewer if `isCurrent` turns false
 * while baking.
 */
export async function bakeRoute(
  from: Keyframe,
  segments: readonly RouteSegment[],
  options: BakeOptions,
  isCurrent: () => boolean,
): Promise<readonly Keyframe[]> {
  const keyframes = [from]
  for (const segment of segments) await bakeSegment(segment, segment === segments.at(-1) ? segment.pose.focus : null)
  return keyframes

  /** Only the final pose glows, not the hub poses on the route. */
  async function bakeSegment({ pose, seconds }: RouteSegment, glowRegion: FigurePose['focus'] | null): Promise<void> {
    const count = Math.max(4, Math.round(seconds * KEYFRAMES_PER_SECOND))
    const start = keyframes.at(-1) ?? from
    const { at, end: rig } = transitionBetween(start.rig, resolvePose(pose))
    const end = reuseProps(start, bakeKeyframe(rig, pose, options, { focus: glowRegion ?? null }))
    for (let i = 1; i < count && isCurrent(); i++) {
      await nextTask()
      const t = i / count
      const { propShapes, focus } = t < 0.5 ? start : end
      const framing = mixFramings(start, end, ease(t))
      keyframes.push(bakeAboveFloor(at(t), pose, options, { framing, propShapes, focus }))
    }
    keyframes.push(end)
  }
}

/** The transition measures cross-sections only. Where the merged skin sinks lower than a held pose may, the body is lifted. */
function bakeAboveFloor(rig: Rig, pose: FigurePose, options: BakeOptions, overrides: KeyframeOptions): Keyframe {
  const keyframe = bakeKeyframe(rig, pose, options, overrides)
  const deficit = LOWEST_SKIN - lowestPoint(keyframe.mesh)
  return deficit > 0 ? bakeKeyframe(translateRig(rig, [0, deficit, 0]), pose, options, overrides) : keyframe
}

/** Unchanged props share one array, which is how the painter recognises that they need no cross-fade. */
function reuseProps(start: Keyframe, end: Keyframe): Keyframe {
  const isSame = JSON.stringify(start.propShapes) === JSON.stringify(end.propShapes)
  return isSame ? { ...end, propShapes: start.propShapes } : end
}
