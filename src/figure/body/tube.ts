/**
 * The body is a set of tubes, each lofted through elliptic cross-sections that hang on the bones. A limb's two bones are separate
 * tubes with round ends: that survives 160° of knee flexion, where a skinned mesh collapses.
 */
import { lerp, slerp } from '../math.ts'
import type { Quat, Vec3 } from '../math.ts'

/** One cross-section: an ellipse across the tube, with its own depth to the front and to the back. */
export interface Station {
  readonly at: Vec3
  readonly turn: Quat
  /** Half width along the frame's right, depth along its front and back, all in stature. */
  readonly half: number
  readonly front: number
  readonly back: number
  /** Where along the body this is; decides colours and names regions. */
  readonly along: number
}

/** What a surface is made of; decides its colours. */
export type Part =
  'skin' | 'torso' | 'leg' | 'arm' | 'head' | 'hair' | 'neck' | 'top' | 'legging' | 'wood' | 'cloth' | 'wall'

export const PARTS: readonly Part[] = [
  'skin',
  'torso',
  'leg',
  'arm',
  'head',
  'hair',
  'neck',
  'top',
  'legging',
  'wood',
  'cloth',
  'wall',
]

export interface Tube {
  readonly name: string
  readonly part: Part
  /** +1 right, −1 left, 0 middle. */
  readonly side: number
  readonly keys: readonly Station[]
  /** Rings along the tube and points round it at full detail. */
  readonly rows: number
  readonly columns: number
  /** Length of the round ends. */
  readonly capStart: number
  readonly capEnd: number
}

export function station(at: Vec3, turn: Quat, half: number, front = half, back = front, along = 0): Station {
  return { at, turn, half, front, back, along }
}

/** Stations at equal steps through the keys, by Catmull–Rom; turns by slerp. */
export function resample(keys: readonly Station[], count: number): Station[] {
  const last = keys.length - 1
  return Array.from({ length: count }, (_, i) => {
    const u = (i / (count - 1)) * last
    const k = Math.min(last - 1, Math.floor(u))
    return between(keyAt(keys, k - 1), keyAt(keys, k), keyAt(keys, k + 1), keyAt(keys, k + 2), u - k)
  })
}

function keyAt(keys: readonly Station[], index: number): Station {
  const key = keys[Math.min(Math.max(0, index), keys.length - 1)]
  if (!key) throw new Error('A tube needs stations')
  return key
}

function between(a: Station, b: Station, c: Station, d: Station, t: number): Station {
  const at: Vec3 = [
    spline(a.at[0], b.at[0], c.at[0], d.at[0], t),
    spline(a.at[1], b.at[1], c.at[1], d.at[1], t),
    spline(a.at[2], b.at[2], c.at[2], d.at[2], t),
  ]
  return {
    at,
    turn: slerp(b.turn, c.turn, t),
    half: Math.max(0.001, spline(a.half, b.half, c.half, d.half, t)),
    front: Math.max(0.001, spline(a.front, b.front, c.front, d.front, t)),
    back: Math.max(0.001, spline(a.back, b.back, c.back, d.back, t)),
    along: lerp(b.along, c.along, t),
  }
}

function spline(a: number, b: number, c: number, d: number, t: number): number {
  const t2 = t * t
  return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t2 + (3 * b - a - 3 * c + d) * t2 * t)
}
