/** The G-buffer: what every pixel shows, before colour. Drawn once, coloured for each theme. */
import { dot } from '../math.ts'
import type { Vec3 } from '../math.ts'
import { STRIDE } from '../body/mesh.ts'
import type { Mesh } from '../body/mesh.ts'
import { valueAt } from '../body/loft.ts'
import type { ViewFrame, View } from './view.ts'

/** The numbers of a pixel: three colour numbers, normal (in view space), depth, height above the floor. */
export const FIELDS_PER_PIXEL = 8
export const EMPTY_PIXEL = 255
/** Added to the material index where a pixel shows the outline. */
export const OUTLINE_FLAG = 64

export interface GeometryBuffer {
  readonly width: number
  readonly height: number
  /** Material index, plus OUTLINE_FLAG on the outline, or EMPTY_PIXEL. */
  readonly materials: Uint8Array
  readonly fields: Float32Array
  /** Depth of the middle of the figure, from which far limbs fade. */
  readonly middleDepth: number
}

/** The outline is pushed this far behind its surface, in stature, so that it never covers it. */
const OUTLINE_DEPTH_OFFSET = 0.011

/** Draws the mesh; `outline` is the line width in stature. */
export function drawGeometry(
  mesh: Mesh,
  view: View,
  frame: ViewFrame,
  width: number,
  height: number,
  outline: number,
): GeometryBuffer {
  const materials = new Uint8Array(width * height).fill(EMPTY_PIXEL)
  const fields = new Float32Array(width * height * FIELDS_PER_PIXEL)
  const depths = new Float32Array(width * height).fill(-1e9)
  const screen = project(mesh, view, frame, width, height)
  for (const isOutline of [true, false]) {
    const grow = isOutline ? outline : 0
    for (let t = 0; t < mesh.indices.length; t += 3)
      drawTriangle(mesh, screen, t, grow, isOutline, { width, height, materials, fields, depths })
  }
  return { width, height, materials, fields, middleDepth: screen.middleDepth }
}

interface Screen {
  /** Six numbers per vertex: picture x, y, depth, normal in view space. */
  readonly vertices: Float32Array
  readonly pixels: number
  readonly middleDepth: number
}

interface Canvas {
  readonly width: number
  readonly height: number
  readonly materials: Uint8Array
  readonly fields: Float32Array
  readonly depths: Float32Array
}

function project(mesh: Mesh, view: View, frame: ViewFrame, width: number, height: number): Screen {
  const count = mesh.vertices.length / STRIDE
  const vertices = new Float32Array(count * 6)
  const pixels = height / frame.height
  let [near, far] = [-Infinity, Infinity]
  for (let i = 0; i < count; i++) {
    const o = i * STRIDE
    const at: Vec3 = [valueAt(mesh.vertices, o), valueAt(mesh.vertices, o + 1), valueAt(mesh.vertices, o + 2)]
    const normal: Vec3 = [valueAt(mesh.vertices, o + 3), valueAt(mesh.vertices, o + 4), valueAt(mesh.vertices, o + 5)]
    const depth = dot(at, view.eye)
    near = Math.max(near, depth)
    far = Math.min(far, depth)
    vertices[i * 6] = (dot(at, view.right) - frame.x) * pixels + width / 2
    vertices[i * 6 + 1] = height / 2 - (dot(at, view.up) - frame.y) * pixels
    vertices[i * 6 + 2] = depth
    vertices[i * 6 + 3] = dot(normal, view.right)
    vertices[i * 6 + 4] = dot(normal, view.up)
    vertices[i * 6 + 5] = dot(normal, view.eye)
  }
  return { vertices, pixels, middleDepth: (near + far) / 2 + 0.02 }
}

function drawTriangle(mesh: Mesh, screen: Screen, t: number, grow: number, isOutline: boolean, canvas: Canvas): void {
  const { vertices: v, pixels } = screen
  const [a, b, c] = [mesh.indices[t] ?? 0, mesh.indices[t + 1] ?? 0, mesh.indices[t + 2] ?? 0]
  const push = grow * pixels
  const ax = valueAt(v, a * 6) + valueAt(v, a * 6 + 3) * push
  const ay = valueAt(v, a * 6 + 1) - valueAt(v, a * 6 + 4) * push
  const bx = valueAt(v, b * 6) + valueAt(v, b * 6 + 3) * push
  const by = valueAt(v, b * 6 + 1) - valueAt(v, b * 6 + 4) * push
  const cx = valueAt(v, c * 6) + valueAt(v, c * 6 + 3) * push
  const cy = valueAt(v, c * 6 + 1) - valueAt(v, c * 6 + 4) * push
  const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
  // y points down, so front faces have a negative area. The outline is drawn from the back faces.
  if (isOutline ? area <= 0 : area >= 0) return
  const left = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5))
  const right = Math.min(canvas.width - 1, Math.floor(Math.max(ax, bx, cx) - 0.5))
  const top = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5))
  const bottom = Math.min(canvas.height - 1, Math.floor(Math.max(ay, by, cy) - 0.5))
  if (right < left || bottom < top) return
  const behind = isOutline ? OUTLINE_DEPTH_OFFSET : 0
  const za = valueAt(v, a * 6 + 2) + valueAt(v, a * 6 + 5) * grow - behind
  const zb = valueAt(v, b * 6 + 2) + valueAt(v, b * 6 + 5) * grow - behind
  const zc = valueAt(v, c * 6 + 2) + valueAt(v, c * 6 + 5) * grow - behind
  const material = valueAt(mesh.vertices, a * STRIDE + 6) + (isOutline ? OUTLINE_FLAG : 0)
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const [fx, fy] = [x + 0.5, y + 0.5]
      const wa = ((bx - fx) * (cy - fy) - (by - fy) * (cx - fx)) / area
      const wb = ((cx - fx) * (ay - fy) - (cy - fy) * (ax - fx)) / area
      const wc = 1 - wa - wb
      if (wa < -1e-4 || wb < -1e-4 || wc < -1e-4) continue
      const depth = za * wa + zb * wb + zc * wc
      const p = y * canvas.width + x
      if (depth <= valueAt(canvas.depths, p)) continue
      canvas.depths[p] = depth
      canvas.materials[p] = material
      writeFields(mesh, v, canvas.fields, p * FIELDS_PER_PIXEL, depth, a, b, c, wa, wb, wc)
    }
  }
}

function writeFields(
  mesh: Mesh,
  v: Float32Array,
  fields: Float32Array,
  o: number,
  depth: number,
  a: number,
  b: number,
  c: number,
  wa: number,
  wb: number,
  wc: number,
): void {
  const m = mesh.vertices
  const [ma, mb, mc] = [a * STRIDE, b * STRIDE, c * STRIDE]
  for (let k = 0; k < 3; k++) {
    fields[o + k] = valueAt(m, ma + 7 + k) * wa + valueAt(m, mb + 7 + k) * wb + valueAt(m, mc + 7 + k) * wc
    fields[o + 3 + k] = valueAt(v, a * 6 + 3 + k) * wa + valueAt(v, b * 6 + 3 + k) * wb + valueAt(v, c * 6 + 3 + k) * wc
  }
  fields[o + 6] = depth
  fields[o + 7] = valueAt(m, ma + 1) * wa + valueAt(m, mb + 1) * wb + valueAt(m, mc + 1) * wc
}
