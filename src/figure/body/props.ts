/** Chair, wall, block, bolster, pillow, strap: each a grid of its own, with rounded edges. */
import { along, frameFrom, mix, multiply, rotate, subtract, turnAbout, unit, X, Y, Z } from '../math.ts'
import type { Quat, Vec3 } from '../math.ts'
import type { PropShape, PropTone } from '../rig/figurePose.ts'
import type { Joints } from '../rig/skeleton.ts'
import { loftRings, ringsOf } from './loft.ts'
import type { Grid, Outline, Ring } from './loft.ts'
import { station } from './tube.ts'

export interface PropGrid {
  readonly grid: Grid
  readonly tone: PropTone
}

/** The grids of a pose's props; a strap may run through joints. Throws on a joint that does not exist. */
export function propGrids(props: readonly PropShape[], joints: Joints): PropGrid[] {
  return props.map((prop, i) => {
    const name = `prop${i}`
    if (prop.kind === 'roll') return { grid: roll(name, prop.from, prop.to, prop.radius), tone: prop.tone ?? 'cloth' }
    if (prop.kind === 'strap') return { grid: strap(name, pointsOf(prop.through, joints)), tone: prop.tone ?? 'cloth' }
    const turn = turnOf(prop.turn ?? [0, 0, 0])
    const isSoft = prop.kind === 'cushion'
    return { grid: block(name, prop.at, prop.half, turn, isSoft), tone: prop.tone ?? (isSoft ? 'cloth' : 'wood') }
  })
}

/** Degrees about x, y and z, in this order. */
const turnOf = ([x, y, z]: Vec3): Quat => multiply(turnAbout(Z, z), multiply(turnAbout(Y, y), turnAbout(X, x)))

/** A box with rounded edges; soft ones are rounded to half their height. */
function block(name: string, at: Vec3, [hx, hy, hz]: Vec3, turn: Quat, isSoft: boolean): Grid {
  const radius = isSoft ? Math.min(hx, hy, hz) * 0.95 : Math.min(0.006, hx * 0.5, hy * 0.5, hz * 0.5)
  const up = rotate(turn, Y)
  const ring = (y: number, inset: number): Ring => {
    const s = station(along(at, up, y), turn, Math.max(0.001, hz - inset), Math.max(0.001, hx - inset))
    return { ...s, k: 1 }
  }
  const top = [0, 15, 35, 55, 75, 90].map((degrees) => {
    const a = (degrees * Math.PI) / 180
    return ring(hy - radius + radius * Math.sin(a), radius * (1 - Math.cos(a)))
  })
  const bottom = [90, 75, 55, 35, 15, 0].map((degrees) => {
    const a = (degrees * Math.PI) / 180
    return ring(radius - hy - radius * Math.sin(a), radius * (1 - Math.cos(a)))
  })
  const lid = (y: number): Ring => ({ ...ring(y, 0), k: 0.0005 })
  const almost = (y: number): Ring => ({ ...ring(y, radius), k: 0.97 })
  return loftRings(
    name,
    [lid(-hy), almost(-hy), ...bottom, ...top, almost(hy), lid(hy)],
    32,
    roundedBox(hz, hx, isSoft ? Math.min(hx, hz) * 0.6 : radius),
  )
}

/** The outline of a rectangle of half sides a and b with round corners, eight points each. */
function roundedBox(a: number, b: number, radius: number): Outline {
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
  const turn = frameFrom(subtract(to, from), Y)
  const keys = [0, 0.5, 1].map((t) => station(mix(from, to, t), turn, radius))
  const tube = {
    name,
    part: 'cloth' as const,
    side: 0,
    keys,
    rows: 6,
    columns: 28,
    capStart: radius * 0.45,
    capEnd: radius * 0.45,
  }
  return loftRings(name, ringsOf(tube, 6), 28)
}

function strap(name: string, points: readonly Vec3[]): Grid {
  const keys = points.map((at, i) => {
    const before = points[i - 1] ?? at
    const after = points[i + 1] ?? at
    return station(at, frameFrom(unit(subtract(after, before)), Z), 0.008, 0.0022)
  })
  const tube = {
    name,
    part: 'cloth' as const,
    side: 0,
    keys,
    rows: points.length * 4,
    columns: 10,
    capStart: 0.002,
    capEnd: 0.002,
  }
  return loftRings(name, ringsOf(tube, tube.rows), 10)
}

function pointsOf(through: readonly (string | Vec3)[], joints: Joints): Vec3[] {
  const known: Readonly<Record<string, Vec3>> = joints
  return through.map((p) => {
    if (typeof p !== 'string') return p
    const joint = known[p]
    if (!joint) throw new Error(`A strap runs through "${p}", which is no joint`)
    return joint
  })
}
