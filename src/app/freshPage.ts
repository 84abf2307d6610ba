/**
 * The way out where asking again is of no use: some browsers remember a script that failed for as long as the page lives, a script
 * that was cut off stays cut, and after a new version the files of the old one are gone. Then the page is loaded anew, with files
 * that are fetched past every cache; sessions, settings and the record stay as they are (decision 0011).
 */
import { ImportLostError } from '../core/lazyImport.ts'
import { PRECACHE_PREFIX } from '../core/storedNames.ts'
import { LateError, type LoadFreshPage } from '../ui/freshPage.ts'

/** Milliseconds that a file may take here; the page is loaded without it then. */
const LIMIT = 10_000

/** What this asks of the browser. */
export interface PageWorld {
  readonly address: () => string
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>
  /** Addresses of the scripts and styles that the page has asked for so far. */
  readonly loadedFiles: () => readonly string[]
  /** Takes the service worker and its files away, if they are what answers with the wrong files. */
  readonly dropWorker: () => Promise<void>
  readonly open: (address: string) => void
}

/** Loads a fresh page unless something would be lost with the present one, as `mayLeave` says. */
export function freshPageLoader(mayLeave: () => boolean, world: PageWorld = browserWorld): LoadFreshPage {
  let isUnderWay = false

  async function load(address: string): Promise<void> {
    const { fetch } = world
    const limited = (init: RequestInit = {}) => ({ ...init, signal: AbortSignal.timeout(LIMIT) })
    // The query keeps a worker from answering: a page that cannot be had now is not left.
    const probe = new URL(address)
    probe.searchParams.set('fresh', '1')
    const page = await fetch(probe.href, limited({ cache: 'no-store' }))
    // The login page of a hotel is a page too.
    if (!page.ok || !(await page.text()).includes('id="app"')) return
    await world.dropWorker()
    await Promise.allSettled(world.loadedFiles().map((file) => fetch(file, limited({ cache: 'reload' }))))
    if (mayLeave()) world.open(address)
  }

  return (error, address = world.address()) => {
    const isLost = error instanceof ImportLostError || error instanceof LateError
    if (!isLost || isUnderWay || !mayLeave()) return
    isUnderWay = true
    // A page that cannot be had now is not left; the fault that led here is shown and logged.
    load(address)
      .catch(() => undefined)
      .finally(() => (isUnderWay = false))
  }
}

const browserWorld: PageWorld = {
  address: () => location.href,
  fetch: (address, init) => fetch(address, init),
  loadedFiles: () =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.startsWith(location.origin) && /\.(?:js|css)$/.test(new URL(name).pathname)),
  async dropWorker() {
    const registration = await navigator.serviceWorker?.getRegistration()
    if (!registration?.active) return
    const names = (await caches.keys()).filter((name) => name.startsWith(PRECACHE_PREFIX))
    await registration.unregister()
    await Promise.all(names.map((name) => caches.delete(name)))
  },
  open(address) {
    if (address === location.href) location.reload()
    else location.assign(address)
  },
}
