/** How far named parts of the skin reach in a direction: which part touches the floor, a seat or a wall. */
import { axesOf, dot, rotate, X, Z } from '../math.ts'
import type { Vec3 } from '../math.ts'
import type { Rig } from '../rig/skeleton.ts'
import { headMesh } from './head.ts'
import { resample } from './tube.ts'
import type { Station, Tube } from './tube.ts'

interface Region {
  /** Tube names without side. */
  readonly tubes: readonly string[]
  /** The part of each tube that counts, by `along`. */
  readonly from?: number
  readonly to?: number
}

const HAND = ['palm', 'index', 'middle', 'ring', 'little']

/** Parts of the skin that may touch something. Names ending in R or L mean one side. */
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

/** Whether a place on a tube belongs to a part. Throws on a name that is no part. */
export function belongsTo(part: string, tube: string, along: number): boolean {
  if (part === 'head') return tube === 'head'
  const found = regionOf(part)
  if (!found) throw new Error(`"${part}" is no part of the skin`)
  const { region, side } = found
  const isNamed = region.tubes.some((name) => tube === (/[RL]$/.test(name) || !side ? name : name + side))
  const isInside = along >= (region.from ?? -Infinity) && along <= (region.to ?? Infinity)
  return isNamed && (isInside || tube.startsWith('glute'))
}

/**
 * How far a part reaches along a unit direction, in stature. The melted skin may lie up to 1 % further out.
 * Throws on a name that is no part.
 */
export function skinExtent(rig: Rig, tubes: readonly Tube[], part: string, direction: Vec3): number {
  if (part === 'head') return headExtent(rig, direction)
  let farthest = -Infinity
  for (const tube of tubes) {
    for (const s of resample(tube.keys, tube.keys.length * 2 - 1)) {
      if (belongsTo(part, tube.name, s.along)) farthest = Math.max(farthest, stationExtent(s, direction))
    }
  }
  return farthest
}

/** How far the whole body reaches along a unit direction. */
export function bodyExtent(rig: Rig, tubes: readonly Tube[], direction: Vec3): number {
  return tubes.reduce(
    (far, tube) => tube.keys.reduce((f, s) => Math.max(f, stationExtent(s, direction)), far),
    headExtent(rig, direction),
  )
}

function regionOf(name: string): { region: Region; side: string } | null {
  const whole = REGIONS[name]
  if (whole) return { region: whole, side: '' }
  const side = name.slice(-1)
  const region = side === 'R' || side === 'L' ? REGIONS[name.slice(0, -1)] : undefined
  return region ? { region, side } : null
}

function stationExtent(s: Station, direction: Vec3): number {
  const right = dot(rotate(s.turn, Z), direction)
  const front = dot(rotate(s.turn, X), direction)
  return dot(s.at, direction) + Math.hypot(right * s.half, front * (front > 0 ? s.front : s.back))
}

function headExtent(rig: Rig, direction: Vec3): number {
  const axes = axesOf(rig.turns.head)
  const [f, u, r] = [dot(axes.front, direction), dot(axes.up, direction), dot(axes.right, direction)]
  let farthest = -Infinity
  for (const [front, up, right] of headMesh(0.5, 0.006).points)
    farthest = Math.max(farthest, front * f + up * u + right * r)
  return dot(rig.joints.skull, direction) + farthest
}
