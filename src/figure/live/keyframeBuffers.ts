/** Keyframes on the GPU: each is uploaded when it is first drawn and freed when it is no longer needed. */
import { STRIDE } from '../body/mesh.ts'
import type { Keyframe } from './keyframe.ts'

interface UploadedKeyframe {
  readonly mesh: WebGLBuffer
  readonly props: WebGLBuffer
  readonly propIndices: WebGLBuffer
  readonly discs: WebGLBuffer
}

export interface KeyframeBuffers {
  readonly of: (keyframe: Keyframe) => UploadedKeyframe
  /** The triangles of the body, which are the same in every keyframe. */
  readonly bodyIndices: (keyframe: Keyframe) => WebGLBuffer
  /** Frees all keyframes but these. */
  readonly keep: (keyframes: ReadonlySet<Keyframe>) => void
}

export function createKeyframeBuffers(gl: WebGL2RenderingContext): KeyframeBuffers {
  const uploaded = new Map<Keyframe, UploadedKeyframe>()
  let indices: WebGLBuffer | null = null

  function store(target: number, data: Float32Array | Uint16Array): WebGLBuffer {
    const buffer = gl.createBuffer()
    gl.bindBuffer(target, buffer)
    gl.bufferData(target, data, gl.STATIC_DRAW)
    return buffer
  }

  return {
    of: (keyframe) => {
      const found = uploaded.get(keyframe)
      if (found) return found
      const { mesh, props, discs } = keyframe
      const fresh = {
        mesh: store(gl.ARRAY_BUFFER, mesh.vertices),
        props: store(gl.ARRAY_BUFFER, props.vertices),
        propIndices: store(gl.ELEMENT_ARRAY_BUFFER, props.indices),
        discs: store(gl.ARRAY_BUFFER, discs),
      }
      uploaded.set(keyframe, fresh)
      return fresh
    },
    bodyIndices: ({ mesh }) => (indices ??= store(gl.ELEMENT_ARRAY_BUFFER, mesh.indices)),
    keep: (keyframes) => {
      for (const [keyframe, buffers] of uploaded) {
        if (keyframes.has(keyframe)) continue
        for (const buffer of Object.values(buffers)) gl.deleteBuffer(buffer)
        uploaded.delete(keyframe)
      }
    },
  }
}

/** Size and offset in bytes of what the shader reads of a vertex: place, normal, and what its colour hangs on. */
const ATTRIBUTES = [
  [3, 0],
  [3, 12],
  [4, 24],
] as const

/** Gives the body's shader two meshes to mix. */
export function bindMeshes(gl: WebGL2RenderingContext, a: WebGLBuffer, b: WebGLBuffer): void {
  for (const [i, buffer] of [a, b].entries()) {
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
    for (const [j, [size, offset]] of ATTRIBUTES.entries()) {
      const location = i * ATTRIBUTES.length + j
      gl.enableVertexAttribArray(location)
      gl.vertexAttribPointer(location, size, gl.FLOAT, false, STRIDE * Float32Array.BYTES_PER_ELEMENT, offset)
    }
  }
}

/** Gives the floor's shader two sets of shadow discs to mix. */
export function bindDiscs(gl: WebGL2RenderingContext, a: WebGLBuffer, b: WebGLBuffer): void {
  for (const [location, buffer] of [a, b].entries()) {
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
    gl.enableVertexAttribArray(location)
    gl.vertexAttribPointer(location, 4, gl.FLOAT, false, 16, 0)
    gl.vertexAttribDivisor(location, 1)
  }
  for (let location = 2; location < ATTRIBUTES.length * 2; location++) gl.disableVertexAttribArray(location)
}
