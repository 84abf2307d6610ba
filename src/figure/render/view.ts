/** The orthographic camera, which orbits the figure. */
import { cross, dot, radians, unit } from '../math.ts'
import type { Vec3 } from '../math.ts'
import { valueAt } from '../body/loft.ts'
import { STRIDE } from '../body/mesh.ts'
import type { Mesh } from '../body/mesh.ts'
import type { Camera } from '../rig/figurePose.ts'

/** The axes of the picture in the world. */
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

/** The mat is sized to the points below this height, in stature. */
const NEAR_FLOOR = 0.16
const MAT_HALF_WIDTH = 0.19

/** A mat as long as the part of the body and props near the floor. */
export function matUnder(mesh: Mesh): Mat {
  let [low, high] = [Infinity, -Infinity]
  for (const range of mesh.ranges) {
    if (range.material === 'wall') continue
    for (let i = range.start; i < range.end; i += STRIDE) {
      if (valueAt(mesh.vertices, i + 1) >= NEAR_FLOOR) continue
      low = Math.min(low, valueAt(mesh.vertices, i))
      high = Math.max(high, valueAt(mesh.vertices, i))
    }
  }
  const halfLength = Math.max(0.26, (high - low) / 2 + 0.075)
  return { x: (low + high) / 2, z: 0, halfLength, halfWidth: MAT_HALF_WIDTH }
}

/** A rectangle of the picture plane, given by its centre and height, in stature. */
export interface ViewFrame {
  readonly x: number
  readonly y: number
  readonly height: number
}

/** A frame and the size of its content with margins, which fills the frame in one direction. */
export interface FilledFrame extends ViewFrame {
  readonly content: { readonly width: number; readonly height: number }
}

/** Margin on each side, as a fraction of the frame height. */
const MARGIN = 0.03

/** The smallest frame of an aspect ratio (width : height) that holds the mesh and the mat. */
export function frameAround(mesh: Mesh, mat: Mat, view: View, aspect: number): FilledFrame {
  const { left, right, bottom, top } = boundsOf(mesh, mat, view)
  const height = Math.max((top - bottom) / (1 - 2 * MARGIN), (right - left) / (aspect - 2 * MARGIN))
  const margins = 2 * MARGIN * height
  const content = { width: right - left + margins, height: top - bottom + margins }
  return { x: (left + right) / 2, y: (bottom + top) / 2, height, content }
}

/** The picture size in pixels and the frame, cropped to the content at the same scale. */
export function cropToContent(
  frame: FilledFrame,
  { width, height }: { readonly width: number; readonly height: number },
) {
  const unitsPerPixel = frame.height / height
  const crop = (content: number, size: number) => Math.min(size, 2 * Math.ceil(content / unitsPerPixel / 2))
  const size = { width: crop(frame.content.width, width), height: crop(frame.content.height, height) }
  return { ...size, frame: { ...frame, height: size.height * unitsPerPixel } }
}

function boundsOf(mesh: Mesh, mat: Mat, view: View) {
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
    include([valueAt(mesh.vertices, i), valueAt(mesh.vertices, i + 1), valueAt(mesh.vertices, i + 2)])
  for (const sx of [-1, 1])
    for (const sz of [-1, 1]) include([mat.x + sx * (mat.halfLength - 0.012), 0, mat.z + sz * (mat.halfWidth - 0.012)])
  return { left, right, bottom, top }
}
