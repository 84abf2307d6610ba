/** Props with rounded edges, each a grid of its own: the boxes of chairs, walls and blocks; cushions, rolls, straps. */
import {
  addScaled,
  rotationFromUpAndFront,
  mix,
  multiply,
  rotate,
  subtract,
  rotationAbout,
  unit,
  X_AXIS,
  Y_AXIS,
  Z_AXIS,
} from '../math.ts'
import type { Quat, Vec3 } from '../math.ts'
import type { PropShape, PropTone } from '../rig/figurePose.ts'
import type { Joints } from '../rig/skeleton.ts'
import { loftRings, ringsOf } from './loft.ts'
import type { Grid, Outline, Ring } from './loft.ts'
import { crossSection } from './tube.ts'

export interface PropGrid {
  readonly grid: Grid
  readonly tone: PropTone
}

/** The grids of the props of a pose; a strap may run through joints. Throws on an unknown joint. */
export function propGrids(props: readonly PropShape[], joints: Joints): PropGrid[] {
  return props.map((prop, i) => {
    const name = `prop${i}`
    if (prop.kind === 'roll') return { grid: roll(name, prop.from, prop.to, prop.radius), tone: prop.tone ?? 'cloth' }
    if (prop.kind === 'strap')
      return { grid: strap(name, strapPoints(prop.through, joints)), tone: prop.tone ?? 'cloth' }
    const rotation = eulerRotation(prop.turn ?? [0, 0, 0])
    const isSoft = prop.kind === 'cushion'
    return {
      grid: roundedBlock(name, prop.at, prop.half, rotation, isSoft),
      tone: prop.tone ?? (isSoft ? 'cloth' : 'wood'),
    }
  })
}

/** The rotation by degrees about x, y and z, in this order. */
const eulerRotation = ([x, y, z]: Vec3): Quat =>
  multiply(rotationAbout(Z_AXIS, z), multiply(rotationAbout(Y_AXIS, y), rotationAbout(X_AXIS, x)))

/** A box with rounded edges; the edges of a soft one are rounded to half its height. */
function roundedBlock(name: string, at: Vec3, [hx, hy, hz]: Vec3, rotation: Quat, isSoft: boolean): Grid {
  const radius = isSoft ? Math.min(hx, hy, hz) * 0.95 : Math.min(0.006, hx * 0.5, hy * 0.5, hz * 0.5)
  const up = rotate(rotation, Y_AXIS)
  const ring = (y: number, inset: number): Ring => {
    const s = crossSection(addScaled(at, up, y), rotation, Math.max(0.001, hz - inset), Math.max(0.001, hx - inset))
    return { ...s, scale: 1 }
  }
  const top = [0, 15, 35, 55, 75, 90].map((degrees) => {
    const a = (degrees * Math.PI) / 180
    return ring(hy - radius + radius * Math.sin(a), radius * (1 - Math.cos(a)))
  })
  const bottom = [90, 75, 55, 35, 15, 0].map((degrees) => {
    const a = (degrees * Math.PI) / 180
    return ring(radius - hy - radius * Math.sin(a), radius * (1 - Math.cos(a)))
  })
  const lid = (y: number): Ring => ({ ...ring(y, 0), scale: 0.0005 })
  const bevel = (y: number): Ring => ({ ...ring(y, radius), scale: 0.97 })
  return loftRings(
    name,
    [lid(-hy), bevel(-hy), ...bottom, ...top, bevel(hy), lid(hy)],
    32,
    roundedRectangle(hz, hx, isSoft ? Math.min(hx, hz) * 0.6 : radius),
  )
}

/** The outline of a rectangle of half sides a and b with rounded corners of eight points each. */
function roundedRectangle(a: number, b: number, radius: number): Outline {
  const [ra, rb] = [radius / a, radius / b]
  return (t) => {
    const step = Math.round(t * 32) % 32
    const angle = ((Math.floor(step / 8) + (step % 8) / 7) * Math.PI) / 2
    const quarter = ((Math.floor(step / 8) + 0.5) * Math.PI) / 2
    return [
      Math.sign(Math.cos(quarter)) * (1 - ra) + ra * Math.cos(angle),
      Math.sign(Math.sin(quarter)) * (1 - rb) + rb * Math.sin(angle),
    ]
  }
}

function roll(name: string, from: Vec3, to: Vec3, radius: number): Grid {
  const rotation = rotationFromUpAndFront(subtract(to, from), Y_AXIS)
  const sections = [0, 0.5, 1].map((t) => crossSection(mix(from, to, t), rotation, radius))
  const tube = {
    name,
    material: 'cloth' as const,
    side: 0,
    sections,
    rows: 6,
    columns: 28,
    capStart: radius * 0.45,
    capEnd: radius * 0.45,
  }
  return loftRings(name, ringsOf(tube, 6), 28)
}

function strap(name: string, points: readonly Vec3[]): Grid {
  const sections = points.map((at, i) => {
    const before = points[i - 1] ?? at
    const after = points[i + 1] ?? at
    return crossSection(at, rotationFromUpAndFront(unit(subtract(after, before)), Z_AXIS), 0.008, 0.0022)
  })
  const tube = {
    name,
    material: 'cloth' as const,
    side: 0,
    sections,
    rows: points.length * 4,
    columns: 10,
    capStart: 0.002,
    capEnd: 0.002,
  }
  return loftRings(name, ringsOf(tube, tube.rows), 10)
}

function strapPoints(through: readonly (string | Vec3)[], joints: Joints): Vec3[] {
  const positions: Readonly<Record<string, Vec3>> = joints
  return through.map((p) => {
    if (typeof p !== 'string') return p
    const joint = positions[p]
    if (!joint) throw new Error(`A strap runs through "${p}", which is not a joint`)
    return joint
  })
}
