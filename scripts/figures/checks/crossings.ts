/** Limbs that run through one another: how deep the skin of one lies inside the other. */
import { offset, axesOf } from '../../../src/figure/math.ts'
import { station } from '../../../src/figure/body/tube.ts'
import type { Tube } from '../../../src/figure/body/tube.ts'
import { measureDistance, segmentsOf } from '../../../src/figure/body/tubeDistance.ts'
import type { Nearness } from '../../../src/figure/body/tubeDistance.ts'
import type { Rig } from '../../../src/figure/rig/skeleton.ts'
import type { SkinPoint } from './meshContacts.ts'

export interface Crossing {
  readonly one: string
  readonly other: string
  /** In stature. */
  readonly depth: number
}

const SOLID = ['torso', 'upperArm', 'forearm', 'palm', 'thigh', 'shank', 'foot']

/** Bones that meet in a joint, whose flesh is one. */
const JOINED: readonly (readonly [string, string])[] = [
  ['torso', 'upperArm'],
  ['torso', 'thigh'],
  ['upperArm', 'forearm'],
  ['forearm', 'palm'],
  ['thigh', 'shank'],
  ['shank', 'foot'],
  ['head', 'torso'],
]

/** Every pair of limbs in one another, deepest point each. */
export function crossingsOf(rig: Rig, tubes: readonly Tube[], points: readonly SkinPoint[]): Crossing[] {
  const solids = [...tubes.filter(({ name }) => SOLID.includes(baseOf(name))), headTube(rig)]
  const near: Nearness = { distance: 0, x: 0, y: 0, z: 0 }
  return solids.flatMap((solid) => {
    const segments = segmentsOf(solid)
    const deepest = new Map<string, number>()
    for (const { tube, at } of points) {
      if (tube === solid.name || !SOLID.includes(baseOf(tube)) || isJoined(tube, solid.name)) continue
      measureDistance(segments, at[0], at[1], at[2], 0, near)
      if (near.distance < 0) deepest.set(tube, Math.max(deepest.get(tube) ?? 0, -near.distance))
    }
    return [...deepest].map(([one, depth]) => ({ one, other: solid.name, depth }))
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
  const axes = axesOf(rig.turns.head)
  const at = (front: number, up: number) => offset(rig.joints.skull, axes, front, up)
  const turn = rig.turns.head
  const keys = [
    station(at(0.02, 0.005), turn, 0.03, 0.033),
    station(at(0.006, 0.05), turn, 0.044, 0.053),
    station(at(-0.002, 0.095), turn, 0.042, 0.05),
  ]
  return { name: 'head', part: 'head', side: 0, keys, rows: 6, columns: 12, capStart: 0.02, capEnd: 0.024 }
}
