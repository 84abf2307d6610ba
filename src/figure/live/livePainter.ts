/** The painter of a context that may be lost and come back: a phone takes it away whenever it needs the memory. */
import { createPainter } from './painter.ts'
import type { Painter } from './painter.ts'

export interface LivePainter {
  /** Null while the context is lost. */
  readonly now: () => Painter | null
}

/** Watches the canvas; `onLost` and `onRestored` are told. Null where the driver does not compile what it should. */
export function createLivePainter(
  canvas: OffscreenCanvas,
  gl: WebGL2RenderingContext,
  { onLost, onRestored }: { readonly onLost: () => void; readonly onRestored: () => void },
): LivePainter | null {
  let painter = painterOn(gl)
  if (!painter) return null
  const lose = (event: Event): void => {
    // Without this the context never comes back.
    event.preventDefault()
    painter = null
    onLost()
  }
  const restore = (): void => {
    painter = painterOn(gl)
    onRestored()
  }
  canvas.addEventListener('webglcontextlost', lose)
  canvas.addEventListener('webglcontextrestored', restore)
  return { now: () => painter }
}

/** Null where the driver does not compile what it should, or has just lost the context again. */
function painterOn(gl: WebGL2RenderingContext): Painter | null {
  try {
    return createPainter(gl)
  } catch {
    return null
  }
}
