/** Changes named numbers of a pose: "pelvis.y", "spine.thoracic.flex", "legs.both.ankle.at.0". */
import { axesOf, rotationFromUpAndFront, rotate, rotationAbout, Z_AXIS } from '../../src/figure/math.ts'
import type { Vec3 } from '../../src/figure/math.ts'
import type { FigurePose } from '../../src/figure/rig/figurePose.ts'

/**
 * The pose with each named number changed by its amount. Three names are special: `pelvis.tilt` rotates the pelvis about its right axis,
 * `pelvis.roll` about the forward axis of the world, and `….angle` rotates a direction in the side view (all in degrees). Throws on an
 * unknown name.
 */
export function changeNumbers(pose: FigurePose, names: readonly string[], amounts: readonly number[]): FigurePose {
  return names.reduce((changed, name, i) => changeOne(changed, name, amounts[i] ?? 0), pose)
}

function changeOne(pose: FigurePose, name: string, amount: number): FigurePose {
  if (name === 'pelvis.tilt')
    return rotatePelvis(pose, axesOf(rotationFromUpAndFront(pose.pelvis.up, pose.pelvis.front)).right, amount)
  if (name === 'pelvis.roll') return rotatePelvis(pose, [1, 0, 0], amount)
  return changeAt(pose, name.split('.'), amount, name) as FigurePose
}

function rotatePelvis(pose: FigurePose, axis: Vec3, degrees: number): FigurePose {
  const rotation = rotationAbout(axis, degrees)
  const { up, front } = pose.pelvis
  return { ...pose, pelvis: { ...pose.pelvis, up: rotate(rotation, up), front: rotate(rotation, front) } }
}

function changeAt(value: unknown, path: readonly string[], amount: number, name: string): unknown {
  const [key, ...rest] = path
  if (key === undefined) return (typeof value === 'number' ? value : 0) + amount
  if (key === 'angle' && isVector(value)) return rotate(rotationAbout(Z_AXIS, amount), value)
  if (Array.isArray(value))
    return value.map((v: unknown, i) => (String(i) === key ? changeAt(v, rest, amount, name) : v))
  if (value === undefined && rest.length > 1) throw new Error(`${name} is not a number of the pose`)
  const record = (value ?? {}) as Readonly<Record<string, unknown>>
  return { ...record, [key]: changeAt(record[key], rest, amount, name) }
}

const isVector = (value: unknown): value is Vec3 => Array.isArray(value) && value.length === 3
