/** A painter that survives the loss of its graphics context: a phone reclaims the context whenever it needs the memory. */
import { createPainter } from './painter.ts'
import type { Painter } from './painter.ts'

export interface LivePainter {
  /** Null while the context is lost. */
  readonly current: () => Painter | null
}

/** Calls `onLost` and `onRestored` when the context is lost and restored. Null where the driver cannot compile the shaders. */
export function createLivePainter(
  canvas: OffscreenCanvas,
  gl: WebGL2RenderingContext,
  { onLost, onRestored }: { readonly onLost: () => void; readonly onRestored: () => void },
): LivePainter | null {
  let painter = painterOn(gl)
  if (!painter) return null
  const handleLost = (event: Event): void => {
    // Without this the browser never restores the context.
    event.preventDefault()
    painter = null
    onLost()
  }
  const handleRestored = (): void => {
    painter = painterOn(gl)
    onRestored()
  }
  canvas.addEventListener('webglcontextlost', handleLost)
  canvas.addEventListener('webglcontextrestored', handleRestored)
  return { current: () => painter }
}

/** Null where the driver cannot compile the shaders, or has just lost the context again. */
function painterOn(gl: WebGL2RenderingContext): Painter | null {
  try {
    return createPainter(gl)
  } catch {
    // The caller shows the still instead.
    return null
  }
}
