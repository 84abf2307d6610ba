/**
 * Draws stills in a worker, one after another, and caches them for the next visit. The URL of this file changes with the figure and its
 * poses, so a picture from an older version is never reused.
 */
import { lookKey } from '../../core/person/figureLook.ts'
import { STILL_CACHE } from '../../core/storedNames.ts'
import { tryRead } from '../../core/tryRead.ts'
import { drawOnDevice } from './drawOnDevice.ts'
import { serveCommands } from '../workerProtocol.ts'
import type { DrawingRequest } from './drawingRequest.ts'
import type { StillCommand, StillEvent } from './stillMessages.ts'

const version = location.pathname

/** The still being drawn; each waits for the one before. */
let queue: Promise<unknown> = Promise.resolve()

const send = serveCommands<StillCommand, StillEvent>(({ id, request }) => {
  queue = queue.then(async () => {
    // Null: the page shows the still that came with the app.
    send({ type: 'drawn', id, picture: await stillOf(request).catch(() => null) })
  })
})

async function stillOf(request: DrawingRequest): Promise<Blob> {
  const prefix = `${version}/${lookKey(request.look)}/`
  const key = `${prefix}${request.poseId}-${request.side ?? 'right'}-${request.theme}`
  const cache = await openCache()
  // A cache that refuses costs the drawing of the picture, each time; nothing else.
  const cached = await readCached(cache, key).catch(() => null)
  if (cached && (await isIntact(cached))) return cached
  const picture = await drawOnDevice(request)
  await evictOthers(cache, prefix).catch(() => undefined)
  await cache?.put(key, new Response(picture)).catch(() => undefined)
  return picture
}

async function readCached(cache: Cache | null, key: string): Promise<Blob | null> {
  const response = await cache?.match(key)
  return response ? response.blob() : null
}

/** A picture written while the device ran out of space may be truncated. */
async function isIntact(file: Blob): Promise<boolean> {
  try {
    const bitmap = await createImageBitmap(file)
    bitmap.close()
    return true
  } catch {
    // It does not decode: it is drawn anew.
    return false
  }
}

/** Some browsers have no cache on insecure pages, or none in private windows. */
const openCache = (): Promise<Cache | null> =>
  tryRead(() => caches)
    ?.open(STILL_CACHE)
    .catch(() => null) ?? Promise.resolve(null)

let evictedFor: string | null = null

/** Only one look is cached: pictures of other looks and of older versions are deleted. */
async function evictOthers(cache: Cache | null, prefix: string): Promise<void> {
  if (!cache || evictedFor === prefix) return
  evictedFor = prefix
  const keys = await cache.keys()
  await Promise.all(keys.filter(({ url }) => !new URL(url).pathname.startsWith(prefix)).map((key) => cache.delete(key)))
}
