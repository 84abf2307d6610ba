import { lookKey } from '../../core/person/figureLook.ts'
import { cacheOnSuccess, type LazyImport } from '../../core/lazyImport.ts'
import { connectWorker, type WorkerConnection } from '../workerProtocol.ts'
import type { DrawStill, DrawingRequest } from './drawingRequest.ts'
import type { StillCommand, StillEvent } from './stillMessages.ts'

/** Draws stills in a worker, which starts with the first request. Each picture is drawn once per visit; a failed one can be retried. */
export function createStillWorker(start: () => Worker = startWorker): DrawStill {
  const stills = new Map<string, LazyImport<string>>()
  const pending = new Map<number, (picture: Blob | null) => void>()
  let nextId = 0
  let worker: WorkerConnection<StillCommand> | null = null

  function drawStill(request: DrawingRequest): Promise<string> {
    const id = nextId++
    return new Promise((resolve, reject) => {
      worker ??= connectWorker<StillCommand, StillEvent>(start(), { onEvent: settle, onFailure: failAll })
      pending.set(id, (picture) =>
        picture ? resolve(URL.createObjectURL(picture)) : reject(new Error(`${request.poseId} was not drawn`)),
      )
      worker.send({ type: 'draw', id, request })
    })
  }

  function settle({ id, picture }: StillEvent): void {
    pending.get(id)?.(picture)
    pending.delete(id)
  }

  /** A worker that failed to load answers nothing; the next request starts another. */
  function failAll(): void {
    worker = null
    pending.forEach((settlePending) => settlePending(null))
    pending.clear()
  }

  return (request) => {
    const key = [request.poseId, request.side, request.theme, lookKey(request.look)].join(' ')
    const still = stills.get(key) ?? cacheOnSuccess(() => drawStill(request))
    stills.set(key, still)
    return still()
  }
}

const startWorker = () => new Worker(new URL('./drawStills.worker.ts', import.meta.url), { type: 'module' })
