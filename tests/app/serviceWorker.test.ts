import { describe, expect, it, vi } from 'vitest'
import { registerServiceWorker } from '../../src/app/serviceWorker.ts'

/** A worker that is told what state to be in. */
class FakeWorker extends EventTarget {
  state: ServiceWorkerState = 'installing'
  readonly heard: unknown[] = []
  postMessage(message: unknown) {
    this.heard.push(message)
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null
  waiting: FakeWorker | null = null
  active: FakeWorker | null = null

  /** A newer worker arrives, installs, and waits. */
  bringUpdate(): FakeWorker {
    const worker = new FakeWorker()
    this.installing = worker
    this.dispatchEvent(new Event('updatefound'))
    this.installing = null
    this.waiting = worker
    worker.dispatchEvent(new Event('statechange'))
    return worker
  }
}

class FakeContainer extends EventTarget {
  readonly registered: unknown[] = []
  /** What becomes of the first worker, one registration after the other: false where a file was lost. */
  installs: boolean[] = []
  readonly registration = new FakeRegistration()
  register(...args: unknown[]) {
    this.registered.push(args)
    const isWhole = this.installs.shift()
    if (isWhole !== undefined) this.install(isWhole)
    return Promise.resolve(this.registration)
  }
  private install(isWhole: boolean) {
    const worker = new FakeWorker()
    this.registration.installing = worker
    queueMicrotask(() => {
      queueMicrotask(() => {
        this.registration.installing = null
        worker.state = isWhole ? 'installed' : 'redundant'
        worker.dispatchEvent(new Event('statechange'))
      })
    })
  }
}

async function visit(container: FakeContainer) {
  const reload = vi.fn<() => void>()
  const pauses: number[] = []
  const wait = async (seconds: number) => void pauses.push(seconds)
  const update = registerServiceWorker({ container: container as unknown as ServiceWorkerContainer, reload, wait })
  await new Promise((resolve) => setTimeout(resolve))
  return { update, reload, pauses }
}

describe('the worker that keeps the app', () => {
  it('is asked for past the HTTP cache', async () => {
    const container = new FakeContainer()
    await visit(container)
    expect(container.registered).toEqual([['/sw.js', { updateViaCache: 'none' }]])
  })

  it('is no update when it is the first one', async () => {
    const container = new FakeContainer()
    const { update } = await visit(container)
    container.registration.bringUpdate()
    expect(update.isWaiting.value).toBe(false)
  })

  it('says when a newer version waits, and leaves the page alone', async () => {
    const container = new FakeContainer()
    container.registration.active = new FakeWorker()
    const { update, reload } = await visit(container)
    expect(update.isWaiting.value).toBe(false)
    const newer = container.registration.bringUpdate()
    expect(update.isWaiting.value).toBe(true)
    container.dispatchEvent(new Event('controllerchange'))
    expect(newer.heard).toEqual([])
    expect(reload).not.toHaveBeenCalled()
  })

  it('says so too when the newer version has waited since an earlier visit', async () => {
    const container = new FakeContainer()
    container.registration.active = new FakeWorker()
    container.registration.waiting = new FakeWorker()
    const { update } = await visit(container)
    expect(update.isWaiting.value).toBe(true)
  })

  it('takes the newer version once the person asks, and loads the page with it', async () => {
    const container = new FakeContainer()
    container.registration.active = new FakeWorker()
    const { update, reload } = await visit(container)
    const newer = container.registration.bringUpdate()
    update.take()
    expect(newer.heard).toEqual([{ type: 'SKIP_WAITING' }])
    expect(reload).not.toHaveBeenCalled()
    container.dispatchEvent(new Event('controllerchange'))
    container.dispatchEvent(new Event('controllerchange'))
    expect(reload).toHaveBeenCalledTimes(1)
  })

  it('is not missed where the browser has none', () => {
    const update = registerServiceWorker({ container: undefined, reload: () => undefined, wait: async () => undefined })
    update.take()
    expect(update.isWaiting.value).toBe(false)
  })

  it('is asked for again when a file of the app was lost on its way, and no more once it is installed', async () => {
    const container = new FakeContainer()
    container.installs = [false, false, true]
    const { pauses } = await visit(container)
    expect([container.registered.length, pauses]).toEqual([3, [5, 30]])
  })

  it('may be refused by the browser without any harm', async () => {
    const container = new FakeContainer()
    container.register = () => Promise.reject(new Error('insecure'))
    const { update, pauses } = await visit(container)
    expect(update.isWaiting.value).toBe(false)
    expect(pauses, 'asked for a few times, not for ever').toEqual([5, 30, 300])
  })
})
