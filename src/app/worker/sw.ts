/**
 * The service worker: it keeps every file of the app but the sounds, answers from what it keeps, and waits with a new version until
 * the old one is closed. A file is kept only if it is, byte by byte, the one that was built (decision 0011).
 */
import { clientsClaim } from 'workbox-core'
import { addPlugins, cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { verifiedFiles, type PrecachedFile } from './verifiedFiles.ts'

declare const self: typeof globalThis & {
  readonly __WB_MANIFEST: PrecachedFile[]
  readonly registration: ServiceWorkerRegistration
  skipWaiting(): Promise<void>
}

const files = self.__WB_MANIFEST
const inScope = (path: string) => new URL(path, self.registration.scope).pathname

addPlugins([verifiedFiles(files)])
precacheAndRoute(files)
cleanupOutdatedCaches()
// Every address of the app is its page; a sound that is not there is none.
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('index.html'), { denylist: [new RegExp(`^${inScope('audio/')}`)] }),
)

// The first worker serves the page that brought it, so that a first session survives a lost network; a newer one waits.
clientsClaim()
self.addEventListener('message', ({ data }: MessageEvent<{ type?: unknown } | null>) => {
  if (data?.type === 'SKIP_WAITING') void self.skipWaiting()
})
