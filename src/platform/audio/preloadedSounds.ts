/**
 * The files of one session in memory, so that a jump waits for nothing but decoding: 0.3 MB a minute of speech. Each playback
 * has its own, so that one that ends takes nothing from one that begins.
 */
import { deleteSound, readSound } from './soundFiles.ts'
import type { SoundSource } from './soundUrls.ts'

export interface PreloadedSounds {
  /** The bytes of a sound, from memory, else as `readSound` has them. Decoding takes bytes away, so each call gets its own. */
  read(source: SoundSource): Promise<ArrayBuffer>
  /** Fetches what is not in memory yet, and retains these sounds and no others; a missing one is left out. Never rejects. */
  preload(sources: readonly SoundSource[]): Promise<void>
  /** Deletes a damaged sound here and on the device, so that it is fetched anew. Never rejects. */
  remove(url: string): Promise<void>
  /** Frees the memory; nothing is retained from now on. */
  release(): void
}

/** Sounds are fetched a few at a time, so that the one that is needed next does not wait behind all others. */
const AT_ONCE = 4

/** A memory that is empty yet. */
export function createPreloadedSounds(): PreloadedSounds {
  const retained = new Map<string, ArrayBuffer>()
  let retainedUrls: ReadonlySet<string> = new Set()

  return {
    async read(source) {
      return retained.get(source.url)?.slice(0) ?? readSound(source)
    },
    async preload(sources) {
      retainedUrls = new Set(sources.map(({ url }) => url))
      for (const url of retained.keys()) if (!retainedUrls.has(url)) retained.delete(url)
      const waiting = sources.filter(({ url }) => !retained.has(url))
      const work = async () => {
        for (let source = waiting.shift(); source !== undefined; source = waiting.shift()) {
          const { url } = source
          if (!retainedUrls.has(url)) continue
          const bytes = await readSound(source).catch(() => null)
          if (bytes && retainedUrls.has(url)) retained.set(url, bytes)
        }
      }
      await Promise.all(Array.from({ length: AT_ONCE }, work))
    },
    async remove(url) {
      retained.delete(url)
      await deleteSound(url).catch(() => undefined)
    },
    release() {
      retainedUrls = new Set()
      retained.clear()
    },
  }
}
