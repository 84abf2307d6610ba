/** Vectors and quaternions as plain tuples; gl-matrix does the quaternion algebra. */
import { quat } from 'gl-matrix'

export type Vec3 = readonly [number, number, number]
/** A rotation: x, y, z, w; unit length. */
export type Quat = readonly [number, number, number, number]

/** The axes of a bone in the world: front, up (towards the head end) and the figure's right. */
export interface Axes {
  readonly front: Vec3
  readonly up: Vec3
  readonly right: Vec3
}

export const X_AXIS: Vec3 = [1, 0, 0]
export const Y_AXIS: Vec3 = [0, 1, 0]
export const Z_AXIS: Vec3 = [0, 0, 1]

export const add = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
export const subtract = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
export const scale = (a: Vec3, k: number): Vec3 => [a[0] * k, a[1] * k, a[2] * k]
/** a + b·k */
export const addScaled = (a: Vec3, b: Vec3, k: number): Vec3 => [a[0] + b[0] * k, a[1] + b[1] * k, a[2] + b[2] * k]
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
export const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]
export const length = (a: Vec3): number => Math.hypot(a[0], a[1], a[2])
export const distance = (a: Vec3, b: Vec3): number => length(subtract(a, b))
/** Normalised to length 1; the zero vector stays zero. */
export const unit = (a: Vec3): Vec3 => scale(a, 1 / (length(a) || 1))
export const mix = (a: Vec3, b: Vec3, t: number): Vec3 => addScaled(a, subtract(b, a), t)
/** The component of a perpendicular to the unit vector u. */
export const perpendicular = (a: Vec3, u: Vec3): Vec3 => addScaled(a, u, -dot(a, u))

export const clamp = (x: number, low: number, high: number): number => (x < low ? low : x > high ? high : x)
export const lerp = (a: number, b: number, t: number): number => a + (b - a) * t
export const smoothstep = (low: number, high: number, x: number): number => {
  const t = clamp((x - low) / (high - low), 0, 1)
  return t * t * (3 - 2 * t)
}
export const radians = (degrees: number): number => (degrees * Math.PI) / 180
/** Degrees between two directions of any length. */
export const angleBetween = (a: Vec3, b: Vec3): number =>
  (Math.acos(clamp(dot(unit(a), unit(b)), -1, 1)) * 180) / Math.PI

/** The rotation b followed by a. */
export function multiply(a: Quat, b: Quat): Quat {
  const out: [number, number, number, number] = [0, 0, 0, 1]
  quat.multiply(out, a, b)
  return out
}

export const conjugate = (q: Quat): Quat => [-q[0], -q[1], -q[2], q[3]]

export function slerp(a: Quat, b: Quat, t: number): Quat {
  const out: [number, number, number, number] = [0, 0, 0, 1]
  quat.slerp(out, a, b, t)
  quat.normalize(out, out)
  return out
}

/** The rotation about a unit axis, in degrees, right-handed. */
export function rotationAbout(axis: Vec3, degrees: number): Quat {
  const half = radians(degrees) / 2
  const s = Math.sin(half)
  return [axis[0] * s, axis[1] * s, axis[2] * s, Math.cos(half)]
}

export function rotate(q: Quat, v: Vec3): Vec3 {
  const [x, y, z, w] = q
  const tx = 2 * (y * v[2] - z * v[1])
  const ty = 2 * (z * v[0] - x * v[2])
  const tz = 2 * (x * v[1] - y * v[0])
  return [v[0] + w * tx + y * tz - z * ty, v[1] + w * ty + z * tx - x * tz, v[2] + w * tz + x * ty - y * tx]
}

/** The shortest rotation from the unit vector a to the unit vector b. Opposite vectors rotate about an axis perpendicular to a. */
export function rotationBetween(a: Vec3, b: Vec3): Quat {
  const d = dot(a, b)
  if (d < -0.9999) {
    const axis = unit(perpendicular(Math.abs(a[0]) < 0.9 ? X_AXIS : Z_AXIS, a))
    return [axis[0], axis[1], axis[2], 0]
  }
  const c = cross(a, b)
  const out: [number, number, number, number] = [c[0], c[1], c[2], 1 + d]
  quat.normalize(out, out)
  return out
}

/** The rotation that takes x, y, z to three perpendicular unit vectors. */
export function rotationFromAxes(front: Vec3, up: Vec3, right: Vec3): Quat {
  const out: [number, number, number, number] = [0, 0, 0, 1]
  quat.fromMat3(out, [...front, ...up, ...right])
  quat.normalize(out, out)
  return out
}

/** The rotation whose up axis is `up`; `front` need not be perpendicular to it. */
export function rotationFromUpAndFront(up: Vec3, front: Vec3): Quat {
  const u = unit(up)
  let f = perpendicular(front, u)
  if (length(f) < 1e-4) f = perpendicular(X_AXIS, u)
  if (length(f) < 1e-4) f = perpendicular(Y_AXIS, u)
  f = unit(f)
  return rotationFromAxes(f, u, cross(f, u))
}

export const axesOf = (q: Quat): Axes => ({ front: rotate(q, X_AXIS), up: rotate(q, Y_AXIS), right: rotate(q, Z_AXIS) })

/** A point given by its distances along the axes of a bone. */
export const offset = (origin: Vec3, axes: Axes, front: number, up = 0, right = 0): Vec3 =>
  addScaled(addScaled(addScaled(origin, axes.front, front), axes.up, up), axes.right, right)
