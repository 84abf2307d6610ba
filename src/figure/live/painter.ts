/** Draws the picture between two keyframes. Per frame only a few uniforms change: meshes lie on the GPU. */
import { lerp, mix, smoothstep } from '../math.ts'
import type { Vec3 } from '../math.ts'
import { STRIDE } from '../body/mesh.ts'
import { glowOf } from '../render/glow.ts'
import type { Palette } from '../render/palette.ts'
import { viewOf } from '../render/view.ts'
import type { View } from '../render/view.ts'
import type { Keyframe } from './keyframe.ts'
import { linkProgram } from './program.ts'
import type { Program } from './program.ts'
import { BODY_FRAGMENT, BODY_VERTEX, FLOOR_FRAGMENT, FLOOR_VERTEX } from './shaders.ts'

export interface Painter {
  /** Draws t of the way from a to b; `height` of stature fills the canvas. */
  readonly draw: (a: Keyframe, b: Keyframe, t: number, height: number, palette: Palette) => void
  /** Frees what a keyframe occupies on the GPU. */
  readonly forget: (keyframe: Keyframe) => void
}

interface Uploaded {
  readonly mesh: WebGLBuffer
  readonly indices: WebGLBuffer
  readonly props: WebGLBuffer
  readonly propIndices: WebGLBuffer
  readonly discs: WebGLBuffer
}

const OUTLINE_PIXELS = 1.5
const TONES = ['skin', 'top', 'leg', 'hair', 'wood', 'cloth', 'wall'] as const

/** A painter on a context; throws where the shaders do not compile. */
export function createPainter(gl: WebGL2RenderingContext): Painter {
  const body = linkProgram(gl, BODY_VERTEX, BODY_FRAGMENT)
  const floor = linkProgram(gl, FLOOR_VERTEX, FLOOR_FRAGMENT)
  const uploads = new Map<Keyframe, Uploaded>()
  const upload = (keyframe: Keyframe): Uploaded => {
    const found = uploads.get(keyframe) ?? uploadKeyframe(gl, keyframe)
    uploads.set(keyframe, found)
    return found
  }
  return {
    draw: (a, b, t, height, palette) => {
      const { width, height: rows } = gl.canvas
      const view = viewOf({ yaw: lerp(a.camera.yaw, b.camera.yaw, t), pitch: lerp(a.camera.pitch, b.camera.pitch, t) })
      const scaleY = 2 / height
      const centre = [lerp(a.frame.x, b.frame.x, t), lerp(a.frame.y, b.frame.y, t)] as const
      const frame = [...centre, (scaleY * rows) / width, scaleY] as const
      gl.viewport(0, 0, width, rows)
      gl.clearColor(0, 0, 0, 0)
      gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT)
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA)
      for (const program of [floor, body]) {
        program.use()
        program.setMatrix('view', columnsOf(view))
        program.set('frame', ...frame)
      }
      drawFloor(gl, floor, a, b, t, palette, upload)
      setLook(body, a, b, t, view, palette)
      const outline = (OUTLINE_PIXELS * height) / rows
      drawProps(gl, body, a, b, t, outline, upload)
      body.set('blend', t)
      bindMeshes(gl, upload(a).mesh, upload(b).mesh)
      gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, upload(a).indices)
      drawTwice(gl, body, a.mesh.indices.length, outline, 1)
    },
    forget: (keyframe) => {
      const found = uploads.get(keyframe)
      if (!found) return
      for (const buffer of Object.values(found)) gl.deleteBuffer(buffer)
      uploads.delete(keyframe)
    },
  }
}

function uploadKeyframe(gl: WebGL2RenderingContext, { mesh, props, discs }: Keyframe): Uploaded {
  const store = (target: number, data: Float32Array | Uint16Array): WebGLBuffer => {
    const buffer = gl.createBuffer()
    gl.bindBuffer(target, buffer)
    gl.bufferData(target, data, gl.STATIC_DRAW)
    return buffer
  }
  return {
    mesh: store(gl.ARRAY_BUFFER, mesh.vertices),
    indices: store(gl.ELEMENT_ARRAY_BUFFER, mesh.indices),
    props: store(gl.ARRAY_BUFFER, props.vertices),
    propIndices: store(gl.ELEMENT_ARRAY_BUFFER, props.indices),
    discs: store(gl.ARRAY_BUFFER, discs),
  }
}

const columnsOf = ({ right, up, eye }: View): number[] =>
  [0, 1, 2].flatMap((i) => [right[i] ?? 0, up[i] ?? 0, eye[i] ?? 0])

function drawFloor(
  gl: WebGL2RenderingContext,
  program: Program,
  a: Keyframe,
  b: Keyframe,
  t: number,
  palette: Palette,
  upload: (keyframe: Keyframe) => Uploaded,
): void {
  program.use()
  gl.disable(gl.DEPTH_TEST)
  gl.enable(gl.BLEND)
  program.set('blend', t)
  program.set('mat', ...palette.mat)
  program.set('matEdge', ...palette.matEdge)
  program.set('shadow', ...palette.shadow)
  const between = (key: keyof Keyframe['mat']) => lerp(a.mat[key], b.mat[key], t)
  program.set('mat4x', between('x'), between('z'), between('halfLength'), between('halfWidth'))
  for (const [location, keyframe] of [a, b].entries()) {
    gl.bindBuffer(gl.ARRAY_BUFFER, upload(keyframe).discs)
    gl.enableVertexAttribArray(location)
    gl.vertexAttribPointer(location, 4, gl.FLOAT, false, 16, 0)
    gl.vertexAttribDivisor(location, 1)
  }
  for (let location = 2; location < 6; location++) gl.disableVertexAttribArray(location)
  program.set('kind', 1)
  gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, 1)
  program.set('kind', 0)
  gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, Math.min(a.discs.length, b.discs.length) / 4)
  for (const location of [0, 1]) gl.vertexAttribDivisor(location, 0)
}

function setLook(program: Program, a: Keyframe, b: Keyframe, t: number, view: View, palette: Palette): void {
  program.use()
  for (const name of TONES) program.setVectors(name, [palette[name].base, palette[name].shade])
  program.set('line', ...palette.line)
  program.set('ground', ...palette.ground)
  program.set('glow', ...palette.glow)
  const depth = (keyframe: Keyframe): number =>
    keyframe.rig.joints.t12.reduce((d, x, i) => d + x * (view.eye[i] ?? 0), 0)
  program.set('middle', lerp(depth(a), depth(b), t) + 0.04)
  const region = t < 0.5 ? a.focus : b.focus
  if (!region) {
    program.set('glowing', 0, 0)
    return
  }
  const [from, to] = [glowOf(a.rig, region, view), glowOf(b.rig, region, view)]
  const strength = a.focus === b.focus ? 1 : Math.abs(1 - 2 * t)
  program.setVectors(
    'spine',
    from.line.map((point, i) => mix(point, (to.line[i] ?? point) as Vec3, t)),
  )
  program.set('glowing', strength, lerp(from.through, to.through, t))
}

/** Props of the start fade in the first half, those of the end come in the second; the same props stay. */
function drawProps(
  gl: WebGL2RenderingContext,
  program: Program,
  a: Keyframe,
  b: Keyframe,
  t: number,
  outline: number,
  upload: (keyframe: Keyframe) => Uploaded,
): void {
  const isSame = JSON.stringify(a.propShapes) === JSON.stringify(b.propShapes)
  const shown = isSame
    ? [[t < 0.5 ? a : b, 1] as const]
    : [[a, 1 - smoothstep(0, 0.5, t)] as const, [b, smoothstep(0.5, 1, t)] as const]
  for (const [keyframe, opacity] of shown) {
    if (opacity === 0 || keyframe.props.indices.length === 0) continue
    program.set('blend', 0)
    bindMeshes(gl, upload(keyframe).props, upload(keyframe).props)
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, upload(keyframe).propIndices)
    drawTwice(gl, program, keyframe.props.indices.length, outline, opacity)
  }
}

function bindMeshes(gl: WebGL2RenderingContext, a: WebGLBuffer, b: WebGLBuffer): void {
  for (const [i, buffer] of [a, b].entries()) {
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
    for (const [j, [size, offset]] of [
      [3, 0],
      [3, 12],
      [4, 24],
    ].entries()) {
      const location = i * 3 + j
      gl.enableVertexAttribArray(location)
      gl.vertexAttribPointer(location, size ?? 3, gl.FLOAT, false, STRIDE * 4, offset ?? 0)
    }
  }
}

/** First the outline, from the back faces; then the surface. */
function drawTwice(
  gl: WebGL2RenderingContext,
  program: Program,
  count: number,
  outline: number,
  opacity: number,
): void {
  gl.enable(gl.DEPTH_TEST)
  gl.depthFunc(gl.LEQUAL)
  gl.enable(gl.CULL_FACE)
  program.set('opacity', opacity)
  for (const isOutline of [true, false]) {
    gl.cullFace(isOutline ? gl.FRONT : gl.BACK)
    program.set('grow', isOutline ? outline : 0)
    program.set('outline', isOutline ? 1 : 0)
    gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_SHORT, 0)
  }
  gl.disable(gl.CULL_FACE)
}
