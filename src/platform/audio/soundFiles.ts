/**
 * The sounds of started sessions, kept in a cache of our own so that they are there without a network and whether or not a
 * service worker controls the page.
 */
const CACHE = 'meru-audio'

/** The bytes of a sound: from the cache, else from the network into the cache. Rejects where neither has it. */
export async function readSound(url: string): Promise<ArrayBuffer> {
  const cache = await openCache()
  const kept = await cache?.match(url)
  if (kept) return kept.arrayBuffer()
  const response = await fetch(url)
  const type = response.headers.get('content-type') ?? ''
  if (!response.ok || !type.startsWith('audio/')) throw new Error(`No sound at ${url}`)
  if (cache) await keep(cache, url, response.clone())
  return response.arrayBuffer()
}

/** Fetches sounds that are not kept yet, a few at a time; a missing one is left out. */
export async function keepSounds(urls: readonly string[], atOnce = 4): Promise<void> {
  const waiting = [...urls]
  const work = async () => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift())
      await readSound(url).catch(() => undefined)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}

/** Null in browsers that keep no caches, such as a locked-down one. */
async function openCache(): Promise<Cache | null> {
  return typeof caches === 'undefined' ? null : caches.open(CACHE).catch(() => null)
}

/** A full store must not keep a session from sounding. */
async function keep(cache: Cache, url: string, response: Response): Promise<void> {
  await cache.put(url, response).catch(() => undefined)
}
