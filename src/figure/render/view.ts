/** The camera: orthographic, round the figure. */
import { cross, dot, radians, unit } from '../math.ts'
import type { Vec3 } from '../math.ts'
import { read } from '../body/loft.ts'
import { STRIDE } from '../body/mesh.ts'
import type { Mesh } from '../body/mesh.ts'
import type { Camera } from '../rig/figurePose.ts'

/** The picture's own directions in the world. */
export interface View {
  readonly right: Vec3
  readonly up: Vec3
  /** From the figure to the eye. */
  readonly eye: Vec3
}

export function viewOf({ yaw, pitch }: Camera): View {
  const [y, p] = [radians(yaw), radians(pitch)]
  const eye: Vec3 = [Math.sin(y) * Math.cos(p), Math.sin(p), Math.cos(y) * Math.cos(p)]
  const right = unit(cross([0, 1, 0], eye))
  return { right, up: cross(eye, right), eye }
}

/** The practice mat under a posture, on the floor. */
export interface Mat {
  readonly x: number
  readonly z: number
  readonly halfLength: number
  readonly halfWidth: number
}

/** Height below which the body counts for the mat, in stature. */
const NEAR_FLOOR = 0.16
const MAT_HALF_WIDTH = 0.19

/** A mat sized to what of the body is near the floor. */
export function matUnder(mesh: Mesh): Mat {
  let [low, high] = [Infinity, -Infinity]
  for (const range of mesh.ranges) {
    if (range.part === 'wall') continue
    for (let i = range.from; i < range.to; i += STRIDE) {
      if (read(mesh.vertices, i + 1) >= NEAR_FLOOR) continue
      low = Math.min(low, read(mesh.vertices, i))
      high = Math.max(high, read(mesh.vertices, i))
    }
  }
  const halfLength = Math.max(0.26, (high - low) / 2 + 0.075)
  return { x: (low + high) / 2, z: 0, halfLength, halfWidth: MAT_HALF_WIDTH }
}

/** A rectangle of the picture plane, in stature. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly height: number
}

/** The smallest frame of a shape (width : height) that holds the mesh and the mat, with a margin as a part of its height. */
export function frameAround(mesh: Mesh, mat: Mat, view: View, aspect: number, margin = 0.05): Frame {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity]
  const include = (p: Vec3) => {
    const x = dot(p, view.right)
    const y = dot(p, view.up)
    left = Math.min(left, x)
    right = Math.max(right, x)
    bottom = Math.min(bottom, y)
    top = Math.max(top, y)
  }
  for (let i = 0; i < mesh.vertices.length; i += STRIDE)
    include([read(mesh.vertices, i), read(mesh.vertices, i + 1), read(mesh.vertices, i + 2)])
  for (const sx of [-1, 1])
    for (const sz of [-1, 1]) include([mat.x + sx * (mat.halfLength - 0.012), 0, mat.z + sz * (mat.halfWidth - 0.012)])
  const height = Math.max(top - bottom, (right - left) / aspect) * (1 + 2 * margin)
  return { x: (left + right) / 2, y: (bottom + top) / 2, height }
}
