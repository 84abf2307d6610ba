/**
 * What to draw at each moment: a held pose that breathes, or the transition to the next one. Before a transition the body breathes back
 * to the pose itself, where the transition starts; after it, the body picks the breath up again. Knows no canvas and no clock.
 */
import { clamp } from '../math.ts'
import type { Keyframe } from './keyframe.ts'

/** Two neighbouring keyframes and the blend between them, 0–1. */
export interface FigureMoment {
  readonly from: Keyframe
  readonly to: Keyframe
  readonly t: number
  readonly isMoving: boolean
  /** Nothing changes until the next call. */
  readonly isIdle: boolean
}

interface ActiveTransition {
  readonly keyframes: readonly Keyframe[]
  readonly startTime: number
  readonly endTime: number
}

/** Limit on how fast the body follows the breath, in whole breaths a second. A pacer peaks at about half of this. */
const MAX_BREATH_SPEED = 1
/** Longest time step between two moments, in seconds; a longer pause counts as this. */
const MAX_ELAPSED = 0.1

/** All times are seconds of one clock, whichever it is. */
export function createChoreography() {
  let hold: readonly Keyframe[] = []
  let transition: ActiveTransition | null = null
  let breath = 0
  let targetBreath = 0
  let lastTime = 0
  let isSettling = false
  let onSettled: () => void = () => undefined

  function cut(next: readonly Keyframe[]): void {
    onSettled()
    transition = null
    hold = next
    breath = 0
    isSettling = false
  }

  return {
    /** Shows a held pose at once, without a transition. */
    cut,

    /** Every keyframe still in use. */
    keyframes: (): ReadonlySet<Keyframe> => new Set([...(transition?.keyframes ?? []), ...hold]),

    /** Where the next transition starts; undefined before the first pose. */
    start: (): Keyframe | undefined => hold[0],

    isMoving: (): boolean => transition !== null,

    /** Sets how far to breathe from the pose itself to the other end of its breath, 0–1. Returns whether that changed. */
    breathe(k: number): boolean {
      const before = targetBreath
      targetBreath = clamp(k, 0, 1)
      return targetBreath !== before
    },

    /** Breathes back to the pose itself; resolves when it is there, within a second. */
    settle(): Promise<void> {
      if (hold.length === 0) return Promise.resolve()
      onSettled()
      isSettling = true
      return new Promise((resolve) => (onSettled = resolve))
    },

    /** Plays a transition whose first keyframe is where the body is, then holds `next`. */
    play(keyframes: readonly Keyframe[], next: readonly Keyframe[], startTime: number, seconds: number): void {
      cut(next)
      transition = { keyframes, startTime, endTime: startTime + seconds }
    },

    /** What to draw; null before the first pose. `now` must not decrease. */
    at(now: number): FigureMoment | null {
      const elapsed = clamp(now - lastTime, 0, MAX_ELAPSED)
      lastTime = now
      if (transition && now >= transition.endTime) transition = null
      if (transition)
        return momentOn(
          transition.keyframes,
          (now - transition.startTime) / (transition.endTime - transition.startTime),
          true,
          false,
        )
      const target = isSettling ? 0 : targetBreath
      breath += clamp(target - breath, -elapsed * MAX_BREATH_SPEED, elapsed * MAX_BREATH_SPEED)
      if (isSettling && breath === 0) onSettled()
      return momentOn(hold, breath, false, breath === target)
    },
  }
}

function momentOn(
  keyframes: readonly Keyframe[],
  progress: number,
  isMoving: boolean,
  isIdle: boolean,
): FigureMoment | null {
  const index = clamp(progress, 0, 1) * (keyframes.length - 1)
  const i = Math.min(Math.floor(index), Math.max(0, keyframes.length - 2))
  const from = keyframes[i]
  return from ? { from, to: keyframes[i + 1] ?? from, t: index - i, isMoving, isIdle } : null
}
