import { lookKey } from '../../core/person/figureLook.ts'
import { rememberLoaded, type LazyPart } from '../../core/lazyPart.ts'
import type { DrawStill, StillOrder } from './stillOrder.ts'

/** What is sent to the worker, and what comes back: a picture, or null where it could not be drawn. */
export interface NumberedOrder extends StillOrder {
  readonly number: number
}
export interface NumberedStill {
  readonly number: number
  readonly picture: Blob | null
}

/** Draws stills in a worker that starts with the first order; each picture is made once a visit. */
export function createStillWorker(start: () => Worker = startWorker): DrawStill {
  const known = new Map<string, LazyPart<string>>()
  let orders = 0
  const waiting = new Map<number, (picture: Blob | null) => void>()
  let worker: Worker | null = null

  function order(wish: StillOrder): Promise<string> {
    const number = orders++
    return new Promise((resolve, reject) => {
      worker ??= listenTo(start())
      waiting.set(number, (picture) =>
        picture ? resolve(URL.createObjectURL(picture)) : reject(new Error(`${wish.poseId} was not drawn`)),
      )
      worker.postMessage({ ...wish, number } satisfies NumberedOrder)
    })
  }

  function listenTo(started: Worker): Worker {
    started.addEventListener('message', ({ data: { number, picture } }: MessageEvent<NumberedStill>) => {
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
    const still = known.get(key) ?? rememberLoaded(() => order(wish))
    known.set(key, still)
    return still()
  }
}

const startWorker = () => new Worker(new URL('./drawStills.worker.ts', import.meta.url), { type: 'module' })
