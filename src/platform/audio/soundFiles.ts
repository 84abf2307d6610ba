/**
 * The sounds of started sessions, kept in a cache of our own so that they are there without a network and whether or not a
 * service worker controls the page. Only whole sounds are kept, and what was kept is looked at again when it is read.
 */
import { SOUND_CACHE } from '../../core/storedNames.ts'
import type { Seconds } from '../../core/time.ts'
import { tryRead } from '../../core/tryRead.ts'
import { withTimeout } from '../device/withTimeout.ts'
import { isWholeSound } from './isWholeSound.ts'
import type { SoundSource } from './soundUrls.ts'

/** A server that has not begun to answer by then is asked again; one that has may take its time. */
const ANSWER_LIMIT: Seconds = 8
const BODY_LIMIT: Seconds = 60
/** A cache that has not answered by then is passed by: some never do, and what is heard first is waited for 2 s. */
const CACHE_LIMIT: Seconds = 1.5

/** The cache did not open in time, and has not opened since. */
let isCacheMute = false

/**
 * The bytes of a sound: from the cache, else from the network into the cache. A cache that is slow to answer is passed by, but without
 * a network it is waited for after all. Rejects where neither has the whole of it.
 */
export async function readSound(source: SoundSource): Promise<ArrayBuffer> {
  const { url, seconds } = source
  const opening = openCache()
  const reading = readFrom(opening, source)
  const cache = await cacheInTime(opening)
  const cached = cache && (await answered(reading))
  if (cached) return cached
  try {
    // What is wrong may come from the browser's HTTP cache, which the second request passes by.
    const { body, headers } = await fetchSound(url, seconds, 'default').catch(() => fetchSound(url, seconds, 'reload'))
    // A full store must not keep a session from sounding.
    if (cache) await answered(cache.put(url, new Response(body, { headers })))
    return body
  } catch (error) {
    const late = await within(ANSWER_LIMIT, reading)
    if (late) return late
    throw error
  }
}

/** True if the whole of a sound is on this device, also where the cache is slow to say so. Never rejects. */
export async function isOnDevice(source: SoundSource): Promise<boolean> {
  return (await within(ANSWER_LIMIT, readFrom(openCache(), source))) !== null
}

/** A damaged sound, kept by an older version or half written, is deleted. */
async function readCached(cache: Cache, { url, seconds }: SoundSource): Promise<ArrayBuffer | null> {
  const response = await cache.match(url)
  if (!response) return null
  const bytes = await response.arrayBuffer()
  if (isSound(response) && isWholeSound(bytes, seconds)) return bytes
  await cache.delete(url)
  return null
}

/** Deletes a sound that turned out to be damaged, so that it is fetched anew. */
export async function deleteSound(url: string): Promise<void> {
  const cache = await cacheInTime(openCache())
  if (cache) await answered(cache.delete(url))
}

async function fetchSound(url: string, seconds: Seconds, cache: RequestCache) {
  const controller = new AbortController()
  const abortAfter = (limit: Seconds) => setTimeout(() => controller.abort(), limit * 1000)
  let timer = abortAfter(ANSWER_LIMIT)
  try {
    const response = await fetch(url, { cache, signal: controller.signal })
    clearTimeout(timer)
    timer = abortAfter(BODY_LIMIT)
    const body = await response.arrayBuffer()
    if (!isSound(response) || !isWholeSound(body, seconds)) throw new Error(`No sound at ${url}`)
    return { body, headers: response.headers }
  } finally {
    clearTimeout(timer)
  }
}

/** A server that answers everything with its page must not fill the cache with it. */
function isSound(response: Response): boolean {
  return response.ok && (response.headers.get('content-type') ?? '').startsWith('audio/')
}

/** Null in browsers that keep no caches, or refuse them. Never rejects. */
async function openCache(): Promise<Cache | null> {
  return (await tryRead(() => caches.open(SOUND_CACHE))?.catch(() => null)) ?? null
}

/** The whole of a sound, however long it takes; null where the cache refuses or has not got it. Never rejects. */
function readFrom(opening: Promise<Cache | null>, source: SoundSource): Promise<ArrayBuffer | null> {
  return opening.then((cache) => cache && readCached(cache, source)).catch(() => null)
}

/** Null also while the cache does not open. */
async function cacheInTime(opening: Promise<Cache | null>): Promise<Cache | null> {
  if (isCacheMute) return null
  const settled = opening.then(() => (isCacheMute = false))
  isCacheMute = (await answered(settled)) === null
  return isCacheMute ? null : opening
}

/** What the cache says; null where it refuses, or is silent for too long. */
const answered = <T>(asked: Promise<T>): Promise<T | null> => within(CACHE_LIMIT, asked)

function within<T>(limit: Seconds, asked: Promise<T>): Promise<T | null> {
  return withTimeout(asked, limit * 1000).catch(() => null)
}
