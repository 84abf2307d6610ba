/**
 * The sounds of started sessions, kept in a cache of our own so that they are there without a network and whether or not a
 * service worker controls the page.
 */
const CACHE = 'meru-audio'

/** The files of the session that is led, so that a jump waits for nothing but decoding: 0.3 MB a minute of speech. */
const held = new Map<string, ArrayBuffer>()
let wanted: ReadonlySet<string> = new Set()

/** The bytes of a sound that is held; null for others. Decoding takes bytes away, so each asking gets its own. */
export function heldSound(url: string): ArrayBuffer | null {
  return held.get(url)?.slice(0) ?? null
}

/** Holds no more sounds. */
export function letGoOfSounds(): void {
  wanted = new Set()
  held.clear()
}

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

/** Forgets a sound that turned out to be damaged, so that it is fetched anew. */
export async function forgetSound(url: string): Promise<void> {
  held.delete(url)
  const cache = await openCache()
  await cache?.delete(url)
}

/** Fetches sounds that are not kept yet, a few at a time, and holds these and no others; a missing one is left out. */
export async function keepSounds(urls: readonly string[], atOnce = 4): Promise<void> {
  wanted = new Set(urls)
  for (const url of held.keys()) if (!wanted.has(url)) held.delete(url)
  const waiting = urls.filter((url) => !held.has(url))
  const work = async () => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      const bytes = await readSound(url).catch(() => null)
      if (bytes && wanted.has(url)) held.set(url, bytes)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}

/** A server that answers everything with its page must not fill the cache with it. */
function isSound(response: Response): boolean {
  return response.ok && (response.headers.get('content-type') ?? '').startsWith('audio/')
}

/** Null in browsers that keep no caches, such as a locked-down one. */
async function openCache(): Promise<Cache | null> {
  return typeof caches === 'undefined' ? null : caches.open(CACHE).catch(() => null)
}

/** A full store must not keep a session from sounding. */
async function keep(cache: Cache, url: string, response: Response): Promise<void> {
  await cache.put(url, response).catch(() => undefined)
}
