import { lookKey } from '../../core/person/figureLook.ts'
import { cacheOnSuccess, type LazyImport } from '../../core/lazyImport.ts'
import type { DrawStill, DrawingRequest } from './drawingRequest.ts'

/** What is sent to the worker, and what comes back: a picture, or null where it could not be drawn. */
export interface StillWorkerRequest extends DrawingRequest {
  readonly number: number
}
export interface StillWorkerResponse {
  readonly number: number
  readonly picture: Blob | null
}

/** Draws stills in a worker that starts with the first order; each picture is made once a visit. */
export function createStillWorker(start: () => Worker = startWorker): DrawStill {
  const known = new Map<string, LazyImport<string>>()
  let orders = 0
  const waiting = new Map<number, (picture: Blob | null) => void>()
  let worker: Worker | null = null

  function order(wish: DrawingRequest): Promise<string> {
    const number = orders++
    return new Promise((resolve, reject) => {
      worker ??= listenTo(start())
      waiting.set(number, (picture) =>
        picture ? resolve(URL.createObjectURL(picture)) : reject(new Error(`${wish.poseId} was not drawn`)),
      )
      worker.postMessage({ ...wish, number } satisfies StillWorkerRequest)
    })
  }

  function listenTo(started: Worker): Worker {
    started.addEventListener('message', ({ data: { number, picture } }: MessageEvent<StillWorkerResponse>) => {
      waiting.get(number)?.(picture)
      waiting.delete(number)
    })
    // A worker that did not load answers nobody; the next order starts another.
    started.addEventListener('error', () => {
      worker = null
      waiting.forEach((answer) => answer(null))
      waiting.clear()
    })
    return started
  }

  return (wish) => {
    const key = [wish.poseId, wish.side, wish.theme, lookKey(wish.look)].join(' ')
    const still = known.get(key) ?? cacheOnSuccess(() => order(wish))
    known.set(key, still)
    return still()
  }
}

const startWorker = () => new Worker(new URL('./drawStills.worker.ts', import.meta.url), { type: 'module' })
