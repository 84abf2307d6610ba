/**
 * Draws stills apart from the page, one after another, and keeps them for the next visit. The address of this file changes with the
 * figure and its poses, so what an older version drew is never found again.
 */
import { lookKey } from '../../core/person/figureLook.ts'
import { tryRead } from '../../core/tryRead.ts'
import { drawOnDevice } from './drawOnDevice.ts'
import type { StillWorkerRequest, StillWorkerResponse } from './stillWorker.ts'

const CACHE = 'meru-stills'
const version = location.pathname

/** The still that is under way; each waits for the one before. */
let turn: Promise<unknown> = Promise.resolve()

addEventListener('message', ({ data }: MessageEvent<StillWorkerRequest>) => {
  turn = turn.then(async () => {
    const still: StillWorkerResponse = { number: data.number, picture: await stillOf(data).catch(() => null) }
    postMessage(still)
  })
})

async function stillOf(order: StillWorkerRequest): Promise<Blob> {
  const shelf = `${version}/${lookKey(order.look)}/`
  const address = `${shelf}${order.poseId}-${order.side ?? 'right'}-${order.theme}`
  const cache = await openCache()
  const kept = await readCached(cache, address).catch(() => null)
  if (kept && (await isPicture(kept))) return kept
  const picture = await drawOnDevice(order)
  await clear(cache, shelf).catch(() => undefined)
  await cache?.put(address, new Response(picture)).catch(() => undefined)
  return picture
}

async function readCached(cache: Cache | null, address: string): Promise<Blob | null> {
  const response = await cache?.match(address)
  return response ? response.blob() : null
}

/** What was written while the device ran full may be half a picture. */
async function isPicture(file: Blob): Promise<boolean> {
  try {
    const bitmap = await createImageBitmap(file)
    bitmap.close()
    return true
  } catch {
    return false
  }
}

/** Some browsers have no cache for pages that came without encryption, or none in private windows. */
const openCache = (): Promise<Cache | null> =>
  tryRead(() => caches)
    ?.open(CACHE)
    .catch(() => null) ?? Promise.resolve(null)

let cleared: string | null = null

/** One look is kept: others, and what older versions drew, make room. */
async function clear(cache: Cache | null, shelf: string): Promise<void> {
  if (!cache || cleared === shelf) return
  cleared = shelf
  const keys = await cache.keys()
  await Promise.all(keys.filter(({ url }) => !new URL(url).pathname.startsWith(shelf)).map((key) => cache.delete(key)))
}
