/** Keyframes on the GPU: each is uploaded when it is first drawn and released when it is no longer needed. */
import { STRIDE } from '../body/mesh.ts'
import type { Keyframe } from './keyframe.ts'

interface UploadedKeyframe {
  readonly mesh: WebGLBuffer
  readonly props: WebGLBuffer
  readonly propIndices: WebGLBuffer
  readonly discs: WebGLBuffer
}

export interface KeyframeBuffers {
  readonly get: (keyframe: Keyframe) => UploadedKeyframe
  /** The triangles of the body, identical in every keyframe. */
  readonly bodyIndices: (keyframe: Keyframe) => WebGLBuffer
  /** Releases the buffers of all other keyframes. */
  readonly retainOnly: (keyframes: ReadonlySet<Keyframe>) => void
}

export function createKeyframeBuffers(gl: WebGL2RenderingContext): KeyframeBuffers {
  const uploaded = new Map<Keyframe, UploadedKeyframe>()
  let indices: WebGLBuffer | null = null

  function upload(target: number, data: Float32Array | Uint16Array): WebGLBuffer {
    const buffer = gl.createBuffer()
    gl.bindBuffer(target, buffer)
    gl.bufferData(target, data, gl.STATIC_DRAW)
    return buffer
  }

  return {
    get: (keyframe) => {
      const existing = uploaded.get(keyframe)
      if (existing) return existing
      const { mesh, props, discs } = keyframe
      const buffers = {
        mesh: upload(gl.ARRAY_BUFFER, mesh.vertices),
        props: upload(gl.ARRAY_BUFFER, props.vertices),
        propIndices: upload(gl.ELEMENT_ARRAY_BUFFER, props.indices),
        discs: upload(gl.ARRAY_BUFFER, discs),
      }
      uploaded.set(keyframe, buffers)
      return buffers
    },
    bodyIndices: ({ mesh }) => (indices ??= upload(gl.ELEMENT_ARRAY_BUFFER, mesh.indices)),
    retainOnly: (keyframes) => {
      for (const [keyframe, buffers] of uploaded) {
        if (keyframes.has(keyframe)) continue
        for (const buffer of Object.values(buffers)) gl.deleteBuffer(buffer)
        uploaded.delete(keyframe)
      }
    },
  }
}

/** Component count and byte offset of each vertex attribute: position, normal, and the four numbers that decide the colour. */
const ATTRIBUTES = [
  [3, 0],
  [3, 12],
  [4, 24],
] as const

/** Binds the two meshes that the body shader blends. */
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

/** Binds the two sets of shadow discs that the floor shader blends. */
export function bindDiscs(gl: WebGL2RenderingContext, a: WebGLBuffer, b: WebGLBuffer): void {
  for (const [location, buffer] of [a, b].entries()) {
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer)
    gl.enableVertexAttribArray(location)
    gl.vertexAttribPointer(location, 4, gl.FLOAT, false, 16, 0)
    gl.vertexAttribDivisor(location, 1)
  }
  for (let location = 2; location < ATTRIBUTES.length * 2; location++) gl.disableVertexAttribArray(location)
}
