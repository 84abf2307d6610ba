import { describe, expect, it, vi } from 'vitest'
import type { StillCommand, StillEvent } from '../../../src/picture/stills/stillMessages.ts'
import { createStillWorker } from '../../../src/picture/stills/stillWorker.ts'
import { DEFAULT_FIGURE_LOOK } from '../../../src/core/person/figureLook.ts'

const request = (poseId: string, hair: 'grey' | 'black' = 'grey') =>
  ({ poseId, side: null, theme: 'light', look: { ...DEFAULT_FIGURE_LOOK, hair } }) as const

/** A worker whose answers the test gives. */
class AWorker extends EventTarget {
  readonly commands: StillCommand[] = []
  postMessage(command: StillCommand) {
    this.commands.push(command)
  }
  answer(poseId: string, picture: Blob | null) {
    const command = this.commands.find((each) => each.request.poseId === poseId)
    if (!command) throw new Error(`${poseId} was not requested`)
    const event: StillEvent = { type: 'drawn', id: command.id, picture }
    this.dispatchEvent(new MessageEvent('message', { data: event }))
  }
}

const started = () => {
  const worker = new AWorker()
  const start = vi.fn(() => worker as unknown as Worker)
  return { worker, start, draw: createStillWorker(start) }
}

describe('drawing stills in a worker', () => {
  it('starts with the first request, and draws each picture once', async () => {
    const { worker, start, draw } = started()
    expect(start).not.toHaveBeenCalled()
    const stills = [draw(request('bridge')), draw(request('bridge')), draw(request('bridge', 'black'))]
    expect([start.mock.calls.length, worker.commands.length]).toEqual([1, 2])
    worker.answer('bridge', new Blob(['picture']))
    expect(await stills[0]).toMatch(/^blob:/)
    expect(await stills[1]).toBe(await stills[0])
  })

  it('matches answers to requests in any order', async () => {
    const { worker, draw } = started()
    const [bridge, mountain] = [draw(request('bridge')), draw(request('mountain'))]
    worker.answer('mountain', new Blob(['mountain']))
    worker.answer('bridge', null)
    await expect(mountain).resolves.toMatch(/^blob:/)
    await expect(bridge).rejects.toThrow('bridge was not drawn')
  })

  it('rejects when the worker does not load', async () => {
    const { worker, draw } = started()
    const still = draw(request('bridge'))
    worker.dispatchEvent(new Event('error'))
    await expect(still).rejects.toThrow()
  })

  it('starts another worker for the next request, and retries the lost picture', async () => {
    const { worker, start, draw } = started()
    const lost = draw(request('bridge'))
    worker.dispatchEvent(new Event('error'))
    await expect(lost).rejects.toThrow()
    worker.commands.length = 0
    const again = draw(request('bridge'))
    expect(start).toHaveBeenCalledTimes(2)
    worker.answer('bridge', new Blob(['picture']))
    expect(await again).toMatch(/^blob:/)
  })

  it('rejects where there are no workers', async () => {
    const draw = createStillWorker(() => {
      throw new Error('no workers here')
    })
    await expect(draw(request('bridge'))).rejects.toThrow('no workers here')
  })
})
