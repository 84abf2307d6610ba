/**
 * The sounds of started sessions, kept in a cache of our own so that they are there without a network and whether or not a
 * service worker controls the page.
 */
import { orAbsent } from '../orAbsent.ts'

const CACHE = 'meru-audio'

/** The bytes of a sound: from the cache, else from the network into the cache. Rejects where neither has it. */
export async function readSound(url: string): Promise<ArrayBuffer> {
  const cache = await openCache()
  const kept = await cache?.match(url)
  if (kept) return kept.arrayBuffer()
  const response = await fetch(url)
  if (!isSound(response)) throw new Error(`No sound at ${url}`)
  if (cache) await keep(cache, url, response.clone())
  return response.arrayBuffer()
}

/** Deletes a sound that turned out to be damaged, so that it is fetched anew. */
export async function deleteSound(url: string): Promise<void> {
  const cache = await openCache()
  await cache?.delete(url)
}

/** A server that answers everything with its page must not fill the cache with it. */
function isSound(response: Response): boolean {
  return response.ok && (response.headers.get('content-type') ?? '').startsWith('audio/')
}

/** Null in browsers that keep no caches, such as a locked-down one. */
async function openCache(): Promise<Cache | null> {
  return (
    (await orAbsent(() => caches)
      ?.open(CACHE)
      .catch(() => null)) ?? null
  )
}

/** A full store must not keep a session from sounding. */
async function keep(cache: Cache, url: string, response: Response): Promise<void> {
  await cache.put(url, response).catch(() => undefined)
}
