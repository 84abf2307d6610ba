import { beforeEach, describe, expect, it } from 'vitest'
import { createWakeLock, type WakeLockHold } from '../../../src/platform/device/wakeLock.ts'

class FakeSentinel extends EventTarget {
  released = false
  readonly type = 'screen'
  onrelease = null

  async release() {
    if (this.released) return
    this.released = true
    this.dispatchEvent(new Event('release'))
  }
}

/** A page on a phone: hiding it takes the lock away, and a low battery refuses it. */
class FakePage extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible'
  isBatteryLow = false
  readonly granted: FakeSentinel[] = []
  requests = 0

  readonly wakeLock = {
    request: async () => {
      this.requests += 1
      await Promise.resolve()
      if (this.isBatteryLow || this.visibilityState === 'hidden') throw new Error('NotAllowedError')
      const sentinel = new FakeSentinel()
      this.granted.push(sentinel)
      return sentinel as WakeLockSentinel
    },
  }

  isLit = () => this.granted.some(({ released }) => !released)

  async turn(state: DocumentVisibilityState) {
    this.visibilityState = state
    if (state === 'hidden') await this.takeAway()
    this.dispatchEvent(new Event('visibilitychange'))
    await settle()
  }

  async takeAway() {
    for (const sentinel of [...this.granted]) await sentinel.release()
    await settle()
  }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

let page: FakePage
let lock: WakeLockHold

beforeEach(() => {
  page = new FakePage()
  lock = createWakeLock({ wakeLock: page.wakeLock, page: page as unknown as Document })
})

async function hold() {
  lock.hold()
  await settle()
}

describe('the screen', () => {
  it('stays on while it is held, and may turn off afterwards', async () => {
    await hold()
    expect(page.isLit()).toBe(true)
    lock.release()
    await settle()
    expect(page.isLit()).toBe(false)
  })

  it('is asked for once, however often it is held', async () => {
    await hold()
    await hold()
    expect(page.requests).toBe(1)
  })

  it('stays on again when the page is seen again', async () => {
    await hold()
    await page.turn('hidden')
    expect(page.isLit()).toBe(false)
    await page.turn('visible')
    expect(page.isLit()).toBe(true)
  })

  it('may turn off when it was let go while the page was hidden', async () => {
    await hold()
    await page.turn('hidden')
    lock.release()
    await page.turn('visible')
    expect([page.isLit(), page.requests]).toEqual([false, 1])
  })

  it('may turn off when it was let go before the browser answered', async () => {
    lock.hold()
    lock.release()
    await settle()
    expect([page.granted.length, page.isLit()]).toEqual([1, false])
  })

  it('stays on when it was let go and held again before the browser answered', async () => {
    lock.hold()
    lock.release()
    await hold()
    expect([page.isLit(), page.requests]).toEqual([true, 1])
  })

  it('stays on when the device takes the lock from a page that is seen', async () => {
    await hold()
    await page.takeAway()
    expect([page.isLit(), page.requests]).toEqual([true, 2])
  })
})

describe('a refusal', () => {
  it('is borne, and asked again when the page is seen again', async () => {
    page.isBatteryLow = true
    await hold()
    expect(page.isLit()).toBe(false)
    page.isBatteryLow = false
    await page.turn('hidden')
    await page.turn('visible')
    expect(page.isLit()).toBe(true)
  })

  it('is asked no more than once where a low battery takes the lock away', async () => {
    await hold()
    page.isBatteryLow = true
    await page.takeAway()
    expect([page.isLit(), page.requests]).toEqual([false, 2])
  })

  it('is not even asked while the page is hidden', async () => {
    page.visibilityState = 'hidden'
    await hold()
    expect(page.requests).toBe(0)
    await page.turn('visible')
    expect(page.isLit()).toBe(true)
  })

  it('is all there is where the browser cannot keep the screen on', async () => {
    lock = createWakeLock({ wakeLock: null, page: page as unknown as Document })
    await hold()
    expect(lock.isSupported).toBe(false)
  })
})

describe('a browser whose wake lock throws at once', () => {
  it('is asked again when the page comes back, and nothing breaks', async () => {
    const page = new FakePage()
    let requests = 0
    const request = () => {
      requests += 1
      throw new Error('broken')
    }
    const hold = createWakeLock({ wakeLock: { request }, page })
    hold.hold()
    await settle()
    await page.turn('hidden')
    await page.turn('visible')
    expect(requests).toBe(2)
    hold.release()
  })
})
