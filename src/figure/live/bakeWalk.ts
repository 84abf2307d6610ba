/** The walk to the next pose, baked once: ahead of time while nothing else is to be done, or when it is asked for. */
import { legsOf } from '../motion/pace.ts'
import type { FigurePose } from '../rig/figurePose.ts'
import { bakeHold } from './bakeHold.ts'
import type { HeldPose } from './bakeHold.ts'
import { bakeWay, KEYFRAMES_PER_SECOND } from './bakeWay.ts'
import type { Baking, Keyframe } from './keyframe.ts'

export interface Walk {
  readonly track: readonly Keyframe[]
  /** What is held in the end. */
  readonly hold: readonly Keyframe[]
  readonly seconds: number
}

/** Keeps one walk. */
export function createWalks(baking: Baking) {
  let known: { readonly start: Keyframe; readonly pose: FigurePose; readonly walk: Promise<Walk> } | null = null
  let asked = 0

  async function bake(start: Keyframe, next: HeldPose, via: readonly FigurePose[], isWanted: () => boolean) {
    const track = await bakeWay(start, legsOf(start.rig, [...via, next.pose]), baking, isWanted)
    const hold = await bakeHold(track.at(-1)?.rig ?? start.rig, next, baking, isWanted)
    return { track, hold, seconds: (track.length - 1) / KEYFRAMES_PER_SECOND }
  }

  return {
    /** The walk from a keyframe to a pose: the one that is being baked already, or a new one in its place. */
    take(start: Keyframe, next: HeldPose, via: () => readonly FigurePose[]): Promise<Walk> {
      if (known?.start === start && known.pose === next.pose) return known.walk
      const mine = ++asked
      known = { start, pose: next.pose, walk: bake(start, next, via(), () => mine === asked) }
      return known.walk
    },

    /** Stops baking and forgets. */
    drop(): void {
      asked++
      known = null
    },
  }
}
