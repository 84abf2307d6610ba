/** A linked WebGL program whose uniforms are set by name. */

export interface ShaderProgram {
  readonly use: () => void
  readonly set: (name: string, ...values: readonly number[]) => void
  readonly setVectors: (name: string, vectors: readonly (readonly number[])[]) => void
  readonly setMatrix: (name: string, columns: readonly number[]) => void
}

/** Compiles and links; throws the message of the compiler or linker. */
export function linkProgram(gl: WebGL2RenderingContext, vertex: string, fragment: string): ShaderProgram {
  const program = gl.createProgram()
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type)
    if (!shader) throw new Error('The graphics context is lost')
    gl.shaderSource(shader, source)
    gl.compileShader(shader)
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS)) throw new Error(gl.getShaderInfoLog(shader) ?? 'shader')
    gl.attachShader(program, shader)
  }
  gl.linkProgram(program)
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(program) ?? 'link')
  const locations = new Map<string, WebGLUniformLocation | null>()
  const locate = (name: string): WebGLUniformLocation | null => {
    if (!locations.has(name)) locations.set(name, gl.getUniformLocation(program, name))
    return locations.get(name) ?? null
  }
  return {
    use: () => gl.useProgram(program),
    set: (name, ...values) => {
      const location = locate(name)
      if (values.length === 1) gl.uniform1f(location, values[0] ?? 0)
      else if (values.length === 2) gl.uniform2fv(location, values)
      else if (values.length === 3) gl.uniform3fv(location, values)
      else gl.uniform4fv(location, values)
    },
    setVectors: (name, vectors) => gl.uniform3fv(locate(name), vectors.flat()),
    setMatrix: (name, columns) => gl.uniformMatrix3fv(locate(name), false, columns),
  }
}
