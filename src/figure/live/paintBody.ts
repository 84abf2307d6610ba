/** Draws body and props: outline, colours, glow. */
import { dot, lerp, mix, smoothstep } from '../math.ts'
import { glowOf } from '../render/glow.ts'
import type { Keyframe } from './keyframe.ts'
import type { KeyframeBuffers } from './keyframeBuffers.ts'
import { bindMeshes } from './keyframeBuffers.ts'
import type { Scene } from './scene.ts'
import type { ShaderProgram } from './program.ts'

const TONES = ['skin', 'top', 'leg', 'hair', 'wood', 'cloth', 'wall'] as const

/** Sets the uniforms for colours, depth fade and glow. */
export function setBodyUniforms(program: ShaderProgram, { from, to, t, view, palette }: Scene): void {
  for (const name of TONES) program.setVectors(name, [palette[name].base, palette[name].shade])
  program.set('line', ...palette.line)
  program.set('ground', ...palette.ground)
  program.set('glow', ...palette.glow)
  const depthOf = ({ rig }: Keyframe): number => dot(rig.joints.t12, view.eye)
  program.set('middle', lerp(depthOf(from), depthOf(to), t) + 0.04)
  const region = t < 0.5 ? from.focus : to.focus
  if (!region) {
    program.set('glowing', 0, 0)
    return
  }
  const [a, b] = [glowOf(from.rig, region, view), glowOf(to.rig, region, view)]
  const line = [mix(a.line[0], b.line[0], t), mix(a.line[1], b.line[1], t), mix(a.line[2], b.line[2], t)]
  program.setVectors('spine', line)
  program.set('glowing', from.focus === to.focus ? 1 : Math.abs(1 - 2 * t), lerp(a.translucency, b.translucency, t))
}

/** The props of `from` fade out in the first half, those of `to` fade in during the second. Unchanged props stay. */
export function drawProps(gl: WebGL2RenderingContext, program: ShaderProgram, buffers: KeyframeBuffers, scene: Scene) {
  const { from, to, t } = scene
  if (from.propShapes === to.propShapes) {
    drawPropsOf(from, to, t, 1)
    return
  }
  drawPropsOf(from, from, 0, 1 - smoothstep(0, 0.5, t))
  drawPropsOf(to, to, 0, smoothstep(0.5, 1, t))

  function drawPropsOf(a: Keyframe, b: Keyframe, blend: number, opacity: number): void {
    if (opacity === 0 || a.props.indices.length === 0) return
    program.set('blend', blend)
    bindMeshes(gl, buffers.get(a).props, buffers.get(b).props)
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, buffers.get(a).propIndices)
    drawWithOutline(gl, program, a.props.indices.length, scene.outline, opacity)
  }
}

export function drawBody(gl: WebGL2RenderingContext, program: ShaderProgram, buffers: KeyframeBuffers, scene: Scene) {
  const { from, to, t, outline } = scene
  program.set('blend', t)
  bindMeshes(gl, buffers.get(from).mesh, buffers.get(to).mesh)
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, buffers.bodyIndices(from))
  drawWithOutline(gl, program, from.mesh.indices.length, outline, 1)
}

/** Draws the outline from the back faces first, then the surface. */
function drawWithOutline(
  gl: WebGL2RenderingContext,
  program: ShaderProgram,
  count: number,
  outline: number,
  opacity: number,
) {
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
