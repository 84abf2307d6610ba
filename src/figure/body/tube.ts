/**
 * The body is a set of tubes, each lofted through elliptic cross-sections attached to the bones. The two bones of a limb are separate
 * tubes with rounded ends, which survives 160° of knee flexion, where a skinned mesh collapses.
 */
import { lerp, slerp } from '../math.ts'
import type { Quat, Vec3 } from '../math.ts'

/** An ellipse across the tube, with separate depths to the front and to the back. */
export interface CrossSection {
  readonly centre: Vec3
  readonly rotation: Quat
  /** Half width along the local right axis, depth along front and back, all in stature. */
  readonly halfWidth: number
  readonly front: number
  readonly back: number
  /** Position along the body: decides colours and delimits body parts. */
  readonly along: number
}

/** What a surface is made of, which decides its colours. */
export type Material =
  'skin' | 'torso' | 'leg' | 'arm' | 'head' | 'hair' | 'neck' | 'top' | 'legging' | 'wood' | 'cloth' | 'wall'

export const MATERIALS: readonly Material[] = [
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
  readonly material: Material
  /** +1 right, −1 left, 0 centre. */
  readonly side: number
  readonly sections: readonly CrossSection[]
  /** Rings along the tube and points around it, at full detail. */
  readonly rows: number
  readonly columns: number
  /** Length of the rounded ends. */
  readonly capStart: number
  readonly capEnd: number
}

export function crossSection(
  centre: Vec3,
  rotation: Quat,
  halfWidth: number,
  front = halfWidth,
  back = front,
  along = 0,
): CrossSection {
  return { centre, rotation, halfWidth, front, back, along }
}

/** Evenly spaced cross-sections through the given ones, by Catmull–Rom; rotations by slerp. */
export function resample(sections: readonly CrossSection[], count: number): CrossSection[] {
  const last = sections.length - 1
  return Array.from({ length: count }, (_, i) => {
    const u = (i / (count - 1)) * last
    const k = Math.min(last - 1, Math.floor(u))
    return interpolate(
      sectionAt(sections, k - 1),
      sectionAt(sections, k),
      sectionAt(sections, k + 1),
      sectionAt(sections, k + 2),
      u - k,
    )
  })
}

function sectionAt(sections: readonly CrossSection[], index: number): CrossSection {
  const section = sections[Math.min(Math.max(0, index), sections.length - 1)]
  if (!section) throw new Error('A tube needs cross-sections')
  return section
}

function interpolate(a: CrossSection, b: CrossSection, c: CrossSection, d: CrossSection, t: number): CrossSection {
  const centre: Vec3 = [
    spline(a.centre[0], b.centre[0], c.centre[0], d.centre[0], t),
    spline(a.centre[1], b.centre[1], c.centre[1], d.centre[1], t),
    spline(a.centre[2], b.centre[2], c.centre[2], d.centre[2], t),
  ]
  return {
    centre,
    rotation: slerp(b.rotation, c.rotation, t),
    halfWidth: Math.max(0.001, spline(a.halfWidth, b.halfWidth, c.halfWidth, d.halfWidth, t)),
    front: Math.max(0.001, spline(a.front, b.front, c.front, d.front, t)),
    back: Math.max(0.001, spline(a.back, b.back, c.back, d.back, t)),
    along: lerp(b.along, c.along, t),
  }
}

function spline(a: number, b: number, c: number, d: number, t: number): number {
  const t2 = t * t
  return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t2 + (3 * b - a - 3 * c + d) * t2 * t)
}
