/** How far a named body part extends in a direction, which decides whether it touches the floor, a seat or a wall. */
import { axesOf, dot, rotate, X_AXIS, Z_AXIS } from '../math.ts'
import type { Vec3 } from '../math.ts'
import type { Rig } from '../rig/skeleton.ts'
import { headMesh } from './head.ts'
import { resample } from './tube.ts'
import type { CrossSection, Tube } from './tube.ts'

interface Region {
  /** Tube names without a side. */
  readonly tubes: readonly string[]
  /** The stretch of each tube that belongs to the region, by `along`. */
  readonly from?: number
  readonly to?: number
}

const HAND = ['palm', 'index', 'middle', 'ring', 'little']

/** Body parts that may touch a surface. A name that ends in R or L means one side. */
const REGIONS: Readonly<Record<string, Region>> = {
  foot: { tubes: ['foot', 'toes'] },
  toes: { tubes: ['toes'] },
  knee: { tubes: ['shank'], from: 1, to: 1.15 },
  shin: { tubes: ['shank'], from: 1, to: 2 },
  thigh: { tubes: ['thigh'], from: 0.2, to: 0.9 },
  hand: { tubes: HAND },
  fingers: { tubes: ['index', 'middle', 'ring', 'little'] },
  forearm: { tubes: ['forearm'] },
  elbow: { tubes: ['forearm'], from: 1, to: 1.15 },
  shoulder: { tubes: ['upperArm', 'yoke'], from: 0, to: 0.95 },
  upperArm: { tubes: ['upperArm'], from: 0.2, to: 1 },
  hip: { tubes: ['glute', 'thigh'], from: 0, to: 0.2 },
  pelvis: { tubes: ['torso', 'gluteR', 'gluteL'], from: 0, to: 0.3 },
  belly: { tubes: ['torso'], from: 0.25, to: 0.5 },
  back: { tubes: ['torso'], from: 0.6, to: 0.92 },
  chest: { tubes: ['torso'], from: 0.5, to: 0.9 },
  neck: { tubes: ['neck'] },
}

/** Whether a position on a tube belongs to a body part. Throws on an unknown name. */
export function belongsTo(part: string, tube: string, along: number): boolean {
  if (part === 'head') return tube === 'head'
  const found = regionOf(part)
  if (!found) throw new Error(`"${part}" is not a body part`)
  const { region, side } = found
  const isNamed = region.tubes.some((name) => tube === (/[RL]$/.test(name) || !side ? name : name + side))
  const isInside = along >= (region.from ?? -Infinity) && along <= (region.to ?? Infinity)
  return isNamed && (isInside || tube.startsWith('glute'))
}

/**
 * How far a body part extends along a unit direction, in stature. The merged skin may lie up to 1 % further out.
 * Throws on an unknown name.
 */
export function skinExtent(rig: Rig, tubes: readonly Tube[], part: string, direction: Vec3): number {
  if (part === 'head') return headExtent(rig, direction)
  let farthest = -Infinity
  for (const tube of tubes) {
    for (const section of resample(tube.sections, tube.sections.length * 2 - 1)) {
      if (belongsTo(part, tube.name, section.along)) farthest = Math.max(farthest, sectionExtent(section, direction))
    }
  }
  return farthest
}

/** How far the whole body extends along a unit direction, in stature. */
export function bodyExtent(rig: Rig, tubes: readonly Tube[], direction: Vec3): number {
  const tubeExtents = tubes.flatMap((tube) => tube.sections.map((section) => sectionExtent(section, direction)))
  return tubeExtents.reduce((farthest, extent) => Math.max(farthest, extent), headExtent(rig, direction))
}

function regionOf(name: string): { region: Region; side: string } | null {
  const whole = REGIONS[name]
  if (whole) return { region: whole, side: '' }
  const side = name.slice(-1)
  const region = side === 'R' || side === 'L' ? REGIONS[name.slice(0, -1)] : undefined
  return region ? { region, side } : null
}

function sectionExtent(section: CrossSection, direction: Vec3): number {
  const right = dot(rotate(section.rotation, Z_AXIS), direction)
  const front = dot(rotate(section.rotation, X_AXIS), direction)
  return (
    dot(section.centre, direction) +
    Math.hypot(right * section.halfWidth, front * (front > 0 ? section.front : section.back))
  )
}

function headExtent(rig: Rig, direction: Vec3): number {
  const axes = axesOf(rig.rotations.head)
  const [f, u, r] = [dot(axes.front, direction), dot(axes.up, direction), dot(axes.right, direction)]
  let farthest = -Infinity
  for (const [front, up, right] of headMesh(0.5, 0.006).points)
    farthest = Math.max(farthest, front * f + up * u + right * r)
  return dot(rig.joints.skull, direction) + farthest
}
