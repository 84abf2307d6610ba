/** What every picture point shows, before any colour: drawn once, coloured for each theme. */
import { dot } from '../math.ts'
import type { Vec3 } from '../math.ts'
import { STRIDE } from '../body/mesh.ts'
import type { Mesh } from '../body/mesh.ts'
import { read } from '../body/loft.ts'
import type { ViewFrame, View } from './view.ts'

/** Numbers a picture point: the three colour numbers, normal (view), depth, height above the floor. */
export const FIELDS = 8
export const NOTHING = 255
/** Added to the part's index where the outline is seen. */
export const OUTLINE = 64

export interface GeometryBuffer {
  readonly width: number
  readonly height: number
  /** Part index, + OUTLINE, or NOTHING. */
  readonly parts: Uint8Array
  readonly fields: Float32Array
  /** Depth of the middle of the figure, for the fading of far limbs. */
  readonly middleDepth: number
}

/** The outline lies so far behind its surface that it never covers it, in stature. */
const OUTLINE_BEHIND = 0.011

/** Draws the mesh; `outline` is the line's width in stature. */
export function drawGeometry(
  mesh: Mesh,
  view: View,
  frame: ViewFrame,
  width: number,
  height: number,
  outline: number,
): GeometryBuffer {
  const parts = new Uint8Array(width * height).fill(NOTHING)
  const fields = new Float32Array(width * height * FIELDS)
  const depths = new Float32Array(width * height).fill(-1e9)
  const screen = project(mesh, view, frame, width, height)
  for (const isOutline of [true, false]) {
    const grow = isOutline ? outline : 0
    for (let t = 0; t < mesh.indices.length; t += 3)
      drawTriangle(mesh, screen, t, grow, isOutline, { width, height, parts, fields, depths })
  }
  return { width, height, parts, fields, middleDepth: screen.middleDepth }
}

interface Screen {
  /** Six numbers a vertex: picture x, y, depth, normal in the view's directions. */
  readonly vertices: Float32Array
  readonly pixels: number
  readonly middleDepth: number
}

interface Canvas {
  readonly width: number
  readonly height: number
  readonly parts: Uint8Array
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
    const at: Vec3 = [read(mesh.vertices, o), read(mesh.vertices, o + 1), read(mesh.vertices, o + 2)]
    const normal: Vec3 = [read(mesh.vertices, o + 3), read(mesh.vertices, o + 4), read(mesh.vertices, o + 5)]
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
  const ax = read(v, a * 6) + read(v, a * 6 + 3) * push
  const ay = read(v, a * 6 + 1) - read(v, a * 6 + 4) * push
  const bx = read(v, b * 6) + read(v, b * 6 + 3) * push
  const by = read(v, b * 6 + 1) - read(v, b * 6 + 4) * push
  const cx = read(v, c * 6) + read(v, c * 6 + 3) * push
  const cy = read(v, c * 6 + 1) - read(v, c * 6 + 4) * push
  const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
  // y runs down: front faces have a negative area; the outline is made of back faces
  if (isOutline ? area <= 0 : area >= 0) return
  const left = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5))
  const right = Math.min(canvas.width - 1, Math.floor(Math.max(ax, bx, cx) - 0.5))
  const top = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5))
  const bottom = Math.min(canvas.height - 1, Math.floor(Math.max(ay, by, cy) - 0.5))
  if (right < left || bottom < top) return
  const behind = isOutline ? OUTLINE_BEHIND : 0
  const za = read(v, a * 6 + 2) + read(v, a * 6 + 5) * grow - behind
  const zb = read(v, b * 6 + 2) + read(v, b * 6 + 5) * grow - behind
  const zc = read(v, c * 6 + 2) + read(v, c * 6 + 5) * grow - behind
  const part = read(mesh.vertices, a * STRIDE + 6) + (isOutline ? OUTLINE : 0)
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const [fx, fy] = [x + 0.5, y + 0.5]
      const wa = ((bx - fx) * (cy - fy) - (by - fy) * (cx - fx)) / area
      const wb = ((cx - fx) * (ay - fy) - (cy - fy) * (ax - fx)) / area
      const wc = 1 - wa - wb
      if (wa < -1e-4 || wb < -1e-4 || wc < -1e-4) continue
      const depth = za * wa + zb * wb + zc * wc
      const p = y * canvas.width + x
      if (depth <= read(canvas.depths, p)) continue
      canvas.depths[p] = depth
      canvas.parts[p] = part
      writeFields(mesh, v, canvas.fields, p * FIELDS, depth, a, b, c, wa, wb, wc)
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
    fields[o + k] = read(m, ma + 7 + k) * wa + read(m, mb + 7 + k) * wb + read(m, mc + 7 + k) * wc
    fields[o + 3 + k] = read(v, a * 6 + 3 + k) * wa + read(v, b * 6 + 3 + k) * wb + read(v, c * 6 + 3 + k) * wc
  }
  fields[o + 6] = depth
  fields[o + 7] = read(m, ma + 1) * wa + read(m, mb + 1) * wb + read(m, mc + 1) * wc
}
