/**
 * The worker that keeps the app for days without a network. It is registered by hand and after the page has loaded; a new
 * version waits until every page of the old one is closed, or until the person asks for it. Nothing reloads by itself.
 */
import { readonly, shallowRef, type InjectionKey, type ShallowRef } from 'vue'
import { orAbsent } from '../platform/orAbsent.ts'

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
}

/**
 * Registers `/sw.js` once the page has loaded, and says when a newer version waits. Where the browser has no workers the
 * app simply needs its network.
 */
export function registerServiceWorker(
  { container, reload }: Surroundings = {
    container: orAbsent(() => navigator.serviceWorker),
    reload: () => location.reload(),
  },
): AppUpdate {
  const isWaiting = shallowRef(false)
  let waiting: ServiceWorker | null = null

  const showWaiting = (registration: ServiceWorkerRegistration) => {
    waiting = registration.waiting
    // A worker that waits while none is in charge is the first one, not an update.
    isWaiting.value = waiting !== null && registration.active !== null
  }

  const register = async (serviceWorkers: ServiceWorkerContainer) => {
    const registration = await serviceWorkers.register('/sw.js', { updateViaCache: 'none' })
    showWaiting(registration)
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', () => showWaiting(registration))
    })
  }

  const take = () => {
    container?.addEventListener('controllerchange', reload, { once: true })
    waiting?.postMessage({ type: 'SKIP_WAITING' })
  }

  if (container) whenLoaded(() => register(container).catch(() => undefined))
  return { isWaiting: readonly(isWaiting), take }
}

function whenLoaded(task: () => void): void {
  if (document.readyState === 'complete') task()
  else window.addEventListener('load', task, { once: true })
}
