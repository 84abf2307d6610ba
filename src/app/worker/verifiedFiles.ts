import type { WorkboxPlugin } from 'workbox-core'
import { cacheNames } from 'workbox-core'
import { getCacheKeyForURL } from 'workbox-precaching'

/** A file that the worker keeps, as the build lists it. */
export interface PrecachedFile {
  readonly url: string
  readonly revision: string | null
  /** `sha256-` and the hash in base64. */
  readonly integrity: string
}

/** Milliseconds that a file may take; the largest has 190 kB. */
const LIMIT = 45_000

/**
 * Holds the precache to the hashes of the build. What is kept and is not the file that was built is asked for again; so is a
 * file that failed to come, once, and past the HTTP cache, which may hold the damaged copy.
 */
export function verifiedFiles(files: readonly PrecachedFile[]): WorkboxPlugin {
  const hashes = new Map(files.map(({ url, integrity }) => [pathOf(url), integrity]))
  return {
    // A file that never comes would leave the worker installing for ever.
    async requestWillFetch({ request }) {
      return new Request(request, { signal: AbortSignal.timeout(LIMIT) })
    },
    async cachedResponseWillBeUsed({ request, cachedResponse }) {
      const hash = hashes.get(pathOf(request.url))
      if (!cachedResponse || !hash) return cachedResponse ?? null
      return (await integrityOf(cachedResponse.clone())) === hash ? cachedResponse : null
    },
    // Workbox takes any Response here as the answer, and undefined for none.
    async handlerDidError({ request }) {
      const [hash, key] = [hashes.get(pathOf(request.url)), getCacheKeyForURL(request.url)]
      if (!hash || !key) return undefined
      const response = await fetch(pathOf(request.url), {
        cache: 'reload',
        integrity: hash,
        credentials: 'same-origin',
      })
      if (!response.ok) return undefined
      const cache = await caches.open(cacheNames.precache)
      await cache.put(key, response.clone())
      return response
    },
  }
}

const pathOf = (url: string) => new URL(url, location.href).pathname

async function integrityOf(response: Response): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer())
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`
}
