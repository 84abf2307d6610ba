import { describe, expect, it, vi } from 'vitest'
import type { StillWorkerRequest } from '../../../src/picture/stills/stillWorker.ts'
import { createStillWorker } from '../../../src/picture/stills/stillWorker.ts'
import { DEFAULT_FIGURE_LOOK } from '../../../src/core/person/figureLook.ts'

const order = (poseId: string, hair: 'grey' | 'black' = 'grey') =>
  ({ poseId, side: null, theme: 'light', look: { ...DEFAULT_FIGURE_LOOK, hair } }) as const

/** A worker whose answers the test gives. */
class AWorker extends EventTarget {
  readonly asked: StillWorkerRequest[] = []
  postMessage(order: StillWorkerRequest) {
    this.asked.push(order)
  }
  answer(poseId: string, picture: Blob | null) {
    const number = this.asked.find((each) => each.poseId === poseId)?.number
    this.dispatchEvent(new MessageEvent('message', { data: { number, picture } }))
  }
}

const started = () => {
  const worker = new AWorker()
  const start = vi.fn(() => worker as unknown as Worker)
  return { worker, start, draw: createStillWorker(start) }
}

describe('drawing stills apart from the page', () => {
  it('begins with the first order, and makes each picture once', async () => {
    const { worker, start, draw } = started()
    expect(start).not.toHaveBeenCalled()
    const wishes = [draw(order('bridge')), draw(order('bridge')), draw(order('bridge', 'black'))]
    expect([start.mock.calls.length, worker.asked.length]).toEqual([1, 2])
    worker.answer('bridge', new Blob(['picture']))
    expect(await wishes[0]).toMatch(/^blob:/)
    expect(await wishes[1]).toBe(await wishes[0])
  })

  it('gives each its own, in whatever order they come', async () => {
    const { worker, draw } = started()
    const [bridge, mountain] = [draw(order('bridge')), draw(order('mountain'))]
    worker.answer('mountain', new Blob(['mountain']))
    worker.answer('bridge', null)
    await expect(mountain).resolves.toMatch(/^blob:/)
    await expect(bridge).rejects.toThrow('bridge was not drawn')
  })

  it('lets nobody wait for a worker that does not load', async () => {
    const { worker, draw } = started()
    const waiting = draw(order('bridge'))
    worker.dispatchEvent(new Event('error'))
    await expect(waiting).rejects.toThrow()
  })

  it('starts another worker for the next picture, and asks for the lost one again', async () => {
    const { worker, start, draw } = started()
    const lost = draw(order('bridge'))
    worker.dispatchEvent(new Event('error'))
    await expect(lost).rejects.toThrow()
    const again = draw(order('bridge'))
    expect(start).toHaveBeenCalledTimes(2)
    const number = worker.asked.at(-1)?.number
    worker.dispatchEvent(new MessageEvent('message', { data: { number, picture: new Blob(['picture']) } }))
    expect(await again).toMatch(/^blob:/)
  })

  it('says so where there are no workers', async () => {
    const draw = createStillWorker(() => {
      throw new Error('no workers here')
    })
    await expect(draw(order('bridge'))).rejects.toThrow('no workers here')
  })
})
