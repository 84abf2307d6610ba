/** Bakes the transition to the next pose, either in advance while a pose is held or when the transition is requested. */
import { timeRoute } from '../motion/timeRoute.ts'
import type { FigurePose } from '../rig/figurePose.ts'
import { bakeHold } from './bakeHold.ts'
import type { HeldPose } from './bakeHold.ts'
import { bakeRoute, KEYFRAMES_PER_SECOND } from './bakeRoute.ts'
import type { BakeOptions, Keyframe } from './keyframe.ts'

export interface BakedTransition {
  readonly keyframes: readonly Keyframe[]
  /** The keyframes of the pose that is held at the end. */
  readonly hold: readonly Keyframe[]
  readonly seconds: number
}

interface Bake {
  readonly start: Keyframe
  readonly pose: FigurePose
  readonly transition: Promise<BakedTransition>
}

/** Remembers the latest transition only. */
export function createTransitionBaker(options: BakeOptions) {
  let latest: Bake | null = null
  let latestRequest = 0

  async function bake(start: Keyframe, next: HeldPose, route: readonly FigurePose[], isCurrent: () => boolean) {
    const keyframes = await bakeRoute(start, timeRoute(start.rig, [...route, next.pose]), options, isCurrent)
    const hold = await bakeHold(keyframes.at(-1)?.rig ?? start.rig, next, options, isCurrent)
    return { keyframes, hold, seconds: (keyframes.length - 1) / KEYFRAMES_PER_SECOND }
  }

  return {
    /** The transition from a keyframe to a pose: the one already being baked, or a new one that replaces it. */
    request(start: Keyframe, next: HeldPose, route: () => readonly FigurePose[]): Promise<BakedTransition> {
      if (latest?.start === start && latest.pose === next.pose) return latest.transition
      const request = ++latestRequest
      latest = { start, pose: next.pose, transition: bake(start, next, route(), () => request === latestRequest) }
      return latest.transition
    },

    /** Stops baking and forgets the latest transition. */
    cancel(): void {
      latestRequest++
      latest = null
    },
  }
}
