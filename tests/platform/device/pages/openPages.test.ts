import { describe, expect, it } from 'vitest'
import type { OpenPages, PlayingRight } from '../../../../src/core/playback/openPages.ts'
import { createLockedPages } from '../../../../src/platform/device/pages/lockedPages.ts'
import { createRollCall, type PageChannel } from '../../../../src/platform/device/pages/rollCall.ts'
import { fakeLocks } from './fakeLocks.ts'

interface Tab {
  readonly pages: OpenPages
  kill(): void
}

/** Opens tabs of one browser, by locks or over a channel. */
const browsers: Readonly<Record<string, () => () => Tab>> = {
  'by locks': () => {
    const browser = fakeLocks()
    return () => {
      const { locks, kill } = browser.tab()
      return { pages: createLockedPages(locks), kill }
    }
  },
  'over a channel': () => {
    const listeners = new Map<object, (event: { readonly data: unknown }) => void>()
    let tabs = 0
    return () => {
      const tab = {}
      const channel: PageChannel = {
        addEventListener: (_type, listener) => void listeners.set(tab, listener),
        postMessage: (data) =>
          [...listeners]
            .filter(([other]) => other !== tab)
            .forEach(([, listen]) => queueMicrotask(() => listen({ data }))),
      }
      const patience = () => new Promise<void>((resolve) => setImmediate(resolve))
      return {
        pages: createRollCall({ channel, pageId: `page-${++tabs}`, patience }),
        kill: () => void listeners.delete(tab),
      }
    }
  },
}

const settle = () => new Promise((resolve) => setImmediate(resolve))
const claim = { takeOver: false, onLost: () => undefined }

async function granted(pages: OpenPages): Promise<PlayingRight> {
  const right = await pages.claimPlaying(claim)
  if (!right) throw new Error('Another page plays')
  return right
}

describe.each(Object.entries(browsers))('pages that know of each other %s', (_how, openBrowser) => {
  it('let one play', async () => {
    const openTab = openBrowser()
    const [one, other] = [openTab(), openTab()]
    const right = await granted(one.pages)
    expect(await other.pages.claimPlaying(claim)).toBeNull()
    await right.release()
    expect(await other.pages.claimPlaying(claim)).not.toBeNull()
  })

  it('let one play of two that start at once', async () => {
    const openTab = openBrowser()
    const [one, other] = [openTab(), openTab()]
    const rights = await Promise.all([one, other].map(({ pages }) => pages.claimPlaying(claim)))
    expect(rights.filter((right) => right !== null)).toHaveLength(1)
  })

  it('take the right over, and tell the page that had it', async () => {
    const openTab = openBrowser()
    const [one, other] = [openTab(), openTab()]
    let lost = 0
    await one.pages.claimPlaying({ takeOver: false, onLost: () => (lost += 1) })
    expect(await other.pages.claimPlaying({ ...claim, takeOver: true })).not.toBeNull()
    await settle()
    expect(lost).toBe(1)
    expect(await one.pages.claimPlaying(claim)).toBeNull()
  })

  it('are told of no loss once they have let go', async () => {
    const openTab = openBrowser()
    const [one, other] = [openTab(), openTab()]
    let lost = 0
    const right = await one.pages.claimPlaying({ takeOver: false, onLost: () => (lost += 1) })
    await right?.release()
    await other.pages.claimPlaying({ ...claim, takeOver: true })
    await settle()
    expect(lost).toBe(0)
  })

  it('may play again after they have let go', async () => {
    const { pages } = openBrowser()()
    await (await granted(pages)).release()
    expect(await pages.claimPlaying(claim)).not.toBeNull()
  })

  it('do not wait for a tab that is gone', async () => {
    const openTab = openBrowser()
    const [one, other] = [openTab(), openTab()]
    await granted(one.pages)
    one.kill()
    expect(await other.pages.claimPlaying(claim)).not.toBeNull()
  })

  it('know what is under way in all of them, until it is released or its tab is gone', async () => {
    const openTab = openBrowser()
    const [one, other, third] = [openTab(), openTab(), openTab()]
    one.pages.hold('a')
    const releaseB = one.pages.hold('b')
    other.pages.hold('c')
    third.pages.hold('d')
    expect(await third.pages.underWay()).toEqual(new Set(['a', 'b', 'c', 'd']))
    releaseB?.()
    other.kill()
    await settle()
    expect(await third.pages.underWay()).toEqual(new Set(['a', 'd']))
  })
})

describe('a browser that refuses its locks', () => {
  const refuse = () => Promise.reject(new DOMException('Access to the Locks API is denied', 'SecurityError'))
  const pages = createLockedPages({ request: refuse, query: refuse } as unknown as LockManager)

  it('lets every page play, and says that it cannot tell what is under way', async () => {
    const right = await pages.claimPlaying(claim)
    expect(right).not.toBeNull()
    await right?.release()
    pages.hold('a')?.()
    expect(await pages.underWay()).toBeNull()
  })
})
