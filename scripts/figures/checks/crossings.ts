/** Limbs that intersect: how deep the skin of one lies inside another. */
import { offset, axesOf } from '../../../src/figure/math.ts'
import { crossSection } from '../../../src/figure/body/tube.ts'
import type { Tube } from '../../../src/figure/body/tube.ts'
import { measureDistance, tubeSegments } from '../../../src/figure/body/tubeDistance.ts'
import type { DistanceSample } from '../../../src/figure/body/tubeDistance.ts'
import type { Rig } from '../../../src/figure/rig/skeleton.ts'
import type { SkinPoint } from './meshContacts.ts'

export interface Crossing {
  readonly inner: string
  readonly outer: string
  /** In stature. */
  readonly depth: number
}

const SOLID = ['torso', 'upperArm', 'forearm', 'palm', 'thigh', 'shank', 'foot']

/** Tubes that meet in a joint, which may overlap. */
const JOINED: readonly (readonly [string, string])[] = [
  ['torso', 'upperArm'],
  ['torso', 'thigh'],
  ['upperArm', 'forearm'],
  ['forearm', 'palm'],
  ['thigh', 'shank'],
  ['shank', 'foot'],
  ['head', 'torso'],
]

/** Every pair of intersecting limbs, with the deepest point of each. */
export function crossingsOf(rig: Rig, tubes: readonly Tube[], points: readonly SkinPoint[]): Crossing[] {
  const solids = [...tubes.filter(({ name }) => SOLID.includes(baseOf(name))), headTube(rig)]
  const sample: DistanceSample = { distance: 0, x: 0, y: 0, z: 0 }
  return solids.flatMap((solid) => {
    const segments = tubeSegments(solid)
    const deepest = new Map<string, number>()
    for (const { tube, at } of points) {
      if (tube === solid.name || !SOLID.includes(baseOf(tube)) || isJoined(tube, solid.name)) continue
      measureDistance(segments, at[0], at[1], at[2], 0, sample)
      if (sample.distance < 0) deepest.set(tube, Math.max(deepest.get(tube) ?? 0, -sample.distance))
    }
    return [...deepest].map(([inner, depth]) => ({ inner, outer: solid.name, depth }))
  })
}

const baseOf = (name: string): string => name.replace(/[RL]$/, '')
const sideOf = (name: string): string => (/[RL]$/.test(name) ? name.slice(-1) : '')

function isJoined(a: string, b: string): boolean {
  const isSameSide = !sideOf(a) || !sideOf(b) || sideOf(a) === sideOf(b)
  return (
    isSameSide && JOINED.some(([x, y]) => (x === baseOf(a) && y === baseOf(b)) || (y === baseOf(a) && x === baseOf(b)))
  )
}

/** The head as a tube from chin to crown. */
function headTube(rig: Rig): Tube {
  const axes = axesOf(rig.rotations.head)
  const at = (front: number, up: number) => offset(rig.joints.skull, axes, front, up)
  const rotation = rig.rotations.head
  const sections = [
    crossSection(at(0.02, 0.005), rotation, 0.03, 0.033),
    crossSection(at(0.006, 0.05), rotation, 0.044, 0.053),
    crossSection(at(-0.002, 0.095), rotation, 0.042, 0.05),
  ]
  return { name: 'head', material: 'head', side: 0, sections, rows: 6, columns: 12, capStart: 0.02, capEnd: 0.024 }
}
