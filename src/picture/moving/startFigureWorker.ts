import type { FigureEvent, FigureCommand } from './figureMessages.ts'

export interface FigureWorker {
  readonly order: (order: FigureCommand) => void
  /** Stops at once, and gives the graphics back. */
  readonly stop: () => void
}

/** A worker that draws on the canvas from now on; null where the browser has none, or none that can. Never throws. */
export function startFigureWorker(
  canvas: HTMLCanvasElement,
  { theme, look }: Omit<FigureCommand & { type: 'begin' }, 'type' | 'canvas'>,
  onDrawn: (isDrawn: boolean) => void,
): FigureWorker | null {
  const worker = startWorker()
  if (!worker) return null
  worker.addEventListener('message', ({ data }: MessageEvent<FigureEvent>) => onDrawn(data.isDrawn))
  try {
    const apart = canvas.transferControlToOffscreen()
    worker.postMessage({ type: 'begin', canvas: apart, theme, look } satisfies FigureCommand, [apart])
  } catch {
    worker.terminate()
    return null
  }
  return {
    order: (order) => worker.postMessage(order),
    stop: () => worker.terminate(),
  }
}

function startWorker(): Worker | null {
  try {
    return new Worker(new URL('./figure.worker.ts', import.meta.url), { type: 'module' })
  } catch {
    return null
  }
}
