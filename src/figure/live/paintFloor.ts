/** Draws mat and shadow, behind everything else. */
import type { KeyframeBuffers } from './keyframeBuffers.ts'
import { bindDiscs } from './keyframeBuffers.ts'
import type { ShaderProgram } from './program.ts'
import type { Scene } from './scene.ts'

export function drawFloor(
  gl: WebGL2RenderingContext,
  program: ShaderProgram,
  buffers: KeyframeBuffers,
  { from, to, t, framing: { mat }, palette }: Scene,
): void {
  program.use()
  gl.disable(gl.DEPTH_TEST)
  gl.enable(gl.BLEND)
  program.set('blend', t)
  program.set('mat', ...palette.mat)
  program.set('matEdge', ...palette.matEdge)
  program.set('shadow', ...palette.shadow)
  program.set('mat4x', mat.x, mat.z, mat.halfLength, mat.halfWidth)
  bindDiscs(gl, buffers.get(from).discs, buffers.get(to).discs)
  program.set('kind', 1)
  gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, 1)
  program.set('kind', 0)
  gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, from.discs.length / 4)
  for (const location of [0, 1]) gl.vertexAttribDivisor(location, 0)
}
