/** Draws a blend of two keyframes. The meshes stay on the GPU, so only a few uniforms change per frame. */
import type { Palette } from '../render/palette.ts'
import { viewOf } from '../render/view.ts'
import type { View } from '../render/view.ts'
import type { FigureMoment } from './choreography.ts'
import { mixFramings } from './keyframe.ts'
import type { Keyframe } from './keyframe.ts'
import { createKeyframeBuffers } from './keyframeBuffers.ts'
import { drawBody, drawProps, setBodyUniforms } from './paintBody.ts'
import { drawFloor } from './paintFloor.ts'
import { linkProgram } from './program.ts'
import type { Scene } from './scene.ts'
import { BODY_FRAGMENT, BODY_VERTEX, FLOOR_FRAGMENT, FLOOR_VERTEX } from './shaders.ts'

export interface Painter {
  /** Draws a moment. The canvas shows `height` of stature, and the frame of the pose sits on its lower edge. */
  readonly draw: (moment: Pick<FigureMoment, 'from' | 'to' | 't'>, height: number, palette: Palette) => void
  /** Releases the GPU buffers of all other keyframes. */
  readonly retainOnly: (keyframes: ReadonlySet<Keyframe>) => void
}

const OUTLINE_PIXELS = 1.5

/** A painter on a context; throws where the shaders do not compile. */
export function createPainter(gl: WebGL2RenderingContext): Painter {
  const body = linkProgram(gl, BODY_VERTEX, BODY_FRAGMENT)
  const floor = linkProgram(gl, FLOOR_VERTEX, FLOOR_FRAGMENT)
  const buffers = createKeyframeBuffers(gl)
  return {
    draw: ({ from, to, t }, height, palette) => {
      const { width, height: rows } = gl.canvas
      const framing = mixFramings(from, to, t)
      const view = viewOf(framing.camera)
      const scene: Scene = { from, to, t, framing, view, palette, outline: (OUTLINE_PIXELS * height) / rows }
      gl.viewport(0, 0, width, rows)
      gl.clearColor(0, 0, 0, 0)
      gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT)
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA)
      const { x, y, height: frameHeight } = framing.frame
      const scale = 2 / height
      for (const program of [floor, body]) {
        program.use()
        program.setMatrix('view', columnsOf(view))
        program.set('frame', x, y + (height - frameHeight) / 2, (scale * rows) / width, scale)
      }
      drawFloor(gl, floor, buffers, scene)
      body.use()
      setBodyUniforms(body, scene)
      drawProps(gl, body, buffers, scene)
      drawBody(gl, body, buffers, scene)
    },
    retainOnly: buffers.retainOnly,
  }
}

const columnsOf = ({ right, up, eye }: View): number[] =>
  [0, 1, 2].flatMap((i) => [right[i] ?? 0, up[i] ?? 0, eye[i] ?? 0])
