import { connectWorker, type WorkerConnection } from '../workerProtocol.ts'
import type { FigureCommand, FigureEvent } from './figureMessages.ts'

/** Starts a worker that draws on the canvas; null where the browser has no workers, or none of this kind. Never throws. */
export function startFigureWorker(
  canvas: HTMLCanvasElement,
  { theme, look }: Omit<FigureCommand & { type: 'start' }, 'type' | 'canvas'>,
  onDrawn: (isDrawn: boolean) => void,
): WorkerConnection<FigureCommand> | null {
  const worker = createWorker()
  if (!worker) return null
  const connection = connectWorker<FigureCommand, FigureEvent>(worker, { onEvent: ({ isDrawn }) => onDrawn(isDrawn) })
  try {
    const offscreen = canvas.transferControlToOffscreen()
    connection.send({ type: 'start', canvas: offscreen, theme, look }, [offscreen])
  } catch {
    // The canvas cannot be handed over: the still stays.
    connection.stop()
    return null
  }
  return connection
}

function createWorker(): Worker | null {
  try {
    return new Worker(new URL('./figure.worker.ts', import.meta.url), { type: 'module' })
  } catch {
    // Without workers the still stays.
    return null
  }
}
