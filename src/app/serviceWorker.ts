/**
 * The worker that keeps the app for days without a network. It is registered by hand and after the page has loaded; a new
 * version waits until every page of the old one is closed, or until the person asks for it. Nothing reloads by itself.
 */
import { readonly, shallowRef, type InjectionKey, type ShallowRef } from 'vue'
import { tryRead } from '../core/tryRead.ts'
import { logError } from './logError.ts'

/** What the app knows of a newer version of itself. */
export interface AppUpdate {
  /** True while a newer version is ready and waits. */
  readonly isWaiting: Readonly<ShallowRef<boolean>>
  /** Takes the newer version now, which loads the page anew: only on a person's wish, and never during a session. */
  take(): void
}

/** Where the screens find it; absent where nothing can be newer, as in tests of single screens. */
export const appUpdateKey: InjectionKey<AppUpdate> = Symbol('app update')

interface Surroundings {
  readonly container: ServiceWorkerContainer | undefined
  readonly reload: () => void
  readonly wait: (seconds: number) => Promise<void>
}

const ADDRESS = `${import.meta.env.BASE_URL}sw.js`

/** Pauses after which a worker that could not be had or installed is asked for again, while the page is open. Seconds. */
const PAUSES = [5, 30, 300]

const surroundings: Surroundings = {
  container: tryRead(() => navigator.serviceWorker),
  reload: () => location.reload(),
  wait: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000)),
}

/**
 * Registers the worker of the app's folder once the page has loaded, and says when a newer version waits. Where the browser has
 * no workers, as on plain http, the app simply needs its network.
 */
export function registerServiceWorker({ container, reload, wait }: Surroundings = surroundings): AppUpdate {
  const isWaiting = shallowRef(false)
  let waiting: ServiceWorker | null = null

  const showWaiting = (registration: ServiceWorkerRegistration) => {
    waiting = registration.waiting
    // A worker that waits while none is in charge is the first one, not an update.
    isWaiting.value = waiting !== null && registration.active !== null
  }

  async function register(serviceWorkers: ServiceWorkerContainer): Promise<void> {
    const registration = await serviceWorkers.register(ADDRESS, { updateViaCache: 'none' })
    showWaiting(registration)
    const installing = nextInstalled(registration)
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', () => showWaiting(registration))
    })
    if (!(await installing)) throw new Error('A file of the app did not arrive whole')
  }

  async function keepRegistering(serviceWorkers: ServiceWorkerContainer): Promise<void> {
    // The browser by itself would ask again at the next visit only.
    for (const pause of [...PAUSES, null]) {
      const isInCharge = await register(serviceWorkers).then(
        () => true,
        (error: unknown) => {
          logError('app-not-stored', error)
          return false
        },
      )
      if (isInCharge || pause === null) return
      await wait(pause)
    }
  }

  const take = () => {
    container?.addEventListener('controllerchange', reload, { once: true })
    waiting?.postMessage({ type: 'SKIP_WAITING' })
  }

  if (container) whenLoaded(() => void keepRegistering(container))
  return { isWaiting: readonly(isWaiting), take }
}

/** False if the first worker cannot install, which it does not where a file of the app was lost; a later one has the first to stand in. */
function nextInstalled({ installing, active }: ServiceWorkerRegistration): Promise<boolean> {
  if (!installing || active) return Promise.resolve(true)
  return new Promise((resolve) => {
    installing.addEventListener('statechange', () => {
      if (installing.state === 'redundant') resolve(false)
      else if (installing.state !== 'installing') resolve(true)
    })
  })
}

/** A single picture that never comes must not keep the app from being kept. Milliseconds. */
const LOADED_AT_LATEST = 10_000

function whenLoaded(task: () => void): void {
  if (document.readyState === 'complete') return task()
  const timer = setTimeout(begin, LOADED_AT_LATEST)
  window.addEventListener('load', begin)

  function begin(): void {
    clearTimeout(timer)
    window.removeEventListener('load', begin)
    task()
  }
}
