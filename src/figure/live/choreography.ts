/**
 * What is to be seen at each moment: a pose held with the breath, or the way to the next pose. Before it goes, the body comes back from
 * its breath to the pose itself, where the way begins; after it has come, it finds into the breath again. Knows no canvas and no clock.
 */
import { clamp } from '../math.ts'
import type { Keyframe } from './keyframe.ts'

/** Two neighbouring keyframes and how far between them. */
export interface FigureMoment {
  readonly from: Keyframe
  readonly to: Keyframe
  readonly t: number
  readonly isUnderWay: boolean
  /** Nothing changes until somebody asks for something. */
  readonly isStill: boolean
}

type Track = readonly Keyframe[]

interface Way {
  readonly track: Track
  readonly startTime: number
  readonly endTime: number
}

/** The body follows the breath at most so fast, in whole breaths a second; a pacer's own peak is about half of it. */
const FASTEST_BREATH = 1
/** A longer pause between two moments counts as this, in seconds. */
const LONGEST_STEP = 0.1

/** Times are seconds of any one clock. */
export function createChoreography() {
  let hold: Track = []
  let way: Way | null = null
  let breath = 0
  let wanted = 0
  let lastTime = 0
  let isLeaving = false
  let settled: () => void = () => undefined

  function cut(next: Track): void {
    settled()
    way = null
    hold = next
    breath = 0
    isLeaving = false
  }

  return {
    /** Shows a held pose at once. */
    cut,

    /** Every keyframe that is still needed. */
    keyframes: (): ReadonlySet<Keyframe> => new Set([...(way?.track ?? []), ...hold]),

    /** Where the next way begins; undefined before the first pose. */
    start: (): Keyframe | undefined => hold[0],

    isUnderWay: (): boolean => way !== null,

    /** How far from the pose itself to the other end of its breath, 0–1. Returns whether that is news. */
    breathe(k: number): boolean {
      const before = wanted
      wanted = clamp(k, 0, 1)
      return wanted !== before
    },

    /** Comes to rest in the pose itself; resolves when it is there, which takes a second at most. */
    settle(): Promise<void> {
      if (hold.length === 0) return Promise.resolve()
      settled()
      isLeaving = true
      return new Promise((resolve) => (settled = resolve))
    },

    /** Walks along the track, which begins where the body is, and then holds. */
    walk(track: Track, next: Track, startTime: number, seconds: number): void {
      cut(next)
      way = { track, startTime, endTime: startTime + seconds }
    },

    /** What is to be seen; null before the first pose. Times never go back. */
    at(now: number): FigureMoment | null {
      const step = clamp(now - lastTime, 0, LONGEST_STEP)
      lastTime = now
      if (way && now >= way.endTime) way = null
      if (way) return momentOn(way.track, (now - way.startTime) / (way.endTime - way.startTime), true, false)
      const goal = isLeaving ? 0 : wanted
      breath += clamp(goal - breath, -step * FASTEST_BREATH, step * FASTEST_BREATH)
      if (isLeaving && breath === 0) settled()
      return momentOn(hold, breath, false, breath === goal)
    },
  }
}

function momentOn(track: Track, at: number, isUnderWay: boolean, isStill: boolean): FigureMoment | null {
  const place = clamp(at, 0, 1) * (track.length - 1)
  const i = Math.min(Math.floor(place), Math.max(0, track.length - 2))
  const from = track[i]
  return from ? { from, to: track[i + 1] ?? from, t: place - i, isUnderWay, isStill } : null
}
