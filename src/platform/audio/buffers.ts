import type { Seconds } from '../../core/time.ts'
import { withTimeout } from '../device/withTimeout.ts'
import type { PreloadedSounds } from './preloadedSounds.ts'
import type { SoundSource } from './soundUrls.ts'

export interface Buffers {
  /** The first of the sources that can be loaded, decoded; null where none can. Never rejects. */
  load(sources: readonly SoundSource[]): Promise<AudioBuffer | null>
  /** Loads what somebody is waiting for, and decodes it before all else. Never rejects. */
  loadFirst(sounds: readonly (readonly SoundSource[])[]): Promise<unknown>
  /** What `load` would give, where it need not be waited for; else null. */
  atHand(sources: readonly SoundSource[]): AudioBuffer | null
  /** True if `load` would give its answer at once. */
  isLoaded(sources: readonly SoundSource[]): boolean
  /** What failed to load is requested again at the next `load`, without a wait. */
  forgetLost(): void
  /** Forgets what is not among these: decoded sound takes 34 times the room of its file. */
  retainOnly(sources: readonly SoundSource[]): void
}

/** A codec adds a little; a sound that is off by more is cut short or not the right one (reliability reference §3.1). */
const LENGTH_TOLERANCE: Seconds = 0.25
/** What somebody waits for delays the decoding of other sounds by this much at most; its file may be slow to come. */
const PRECEDENCE: Seconds = 0.4
/** A sound that failed to load is requested again after so long, for as long as it is needed. */
export const RETRY: Seconds = 3
/** Far longer than any sound of ours takes: a decoder that is silent for so long is not waited for any more. */
const DECODE_LIMIT: Seconds = 5

/** Decoded sounds of the near future. */
export function createBuffers(context: BaseAudioContext, files: Pick<PreloadedSounds, 'read' | 'remove'>): Buffers {
  const loading = new Map<string, Promise<AudioBuffer | null>>()
  const loaded = new Map<string, AudioBuffer | null>()
  const awaited = new Set<string>()
  let awaitedLoaded: Promise<unknown> = Promise.resolve()

  async function decode(source: SoundSource): Promise<AudioBuffer | null> {
    const { url, seconds } = source
    // What cannot be read now is not damaged: without a network it may lie in a cache that is slow.
    const bytes = await files.read(source).catch(() => null)
    if (!bytes) return null
    try {
      if (!awaited.has(url)) await awaitedLoaded
      const buffer = await withTimeout(context.decodeAudioData(bytes), DECODE_LIMIT * 1000)
      if (Math.abs(buffer.duration - seconds) <= LENGTH_TOLERANCE) return buffer
    } catch (error) {
      // A decoder that does not answer says nothing against the file.
      if (error instanceof DOMException && error.name === 'TimeoutError') return null
    }
    await files.remove(url)
    return null
  }

  function loadOne(source: SoundSource): Promise<AudioBuffer | null> {
    const known = loading.get(source.url)
    if (known) return known
    // A damaged sound is fetched a second time, since the fault may be in the copy on the device.
    const begun = decode(source).then((buffer) => buffer ?? decode(source))
    loading.set(source.url, begun)
    void begun.then((buffer) => {
      if (loading.get(source.url) !== begun) return
      loaded.set(source.url, buffer)
      if (buffer === null) setTimeout(() => requestAgain(source.url, begun), RETRY * 1000)
    })
    return begun
  }

  /** What was lost is lost for now: whoever needs it later has it fetched anew. */
  function requestAgain(url: string, failed: Promise<unknown>): void {
    if (loading.get(url) === failed) loading.delete(url)
  }

  async function load(sources: readonly SoundSource[]): Promise<AudioBuffer | null> {
    for (const source of sources) {
      const buffer = await loadOne(source)
      if (buffer) return buffer
    }
    return null
  }

  return {
    load,
    async loadFirst(sounds) {
      const urls = sounds.flat().map(({ url }) => url)
      urls.forEach((url) => awaited.add(url))
      const all = Promise.all(sounds.map(load))
      awaitedLoaded = Promise.race([all, new Promise((resolve) => setTimeout(resolve, PRECEDENCE * 1000))])
      await all
      urls.forEach((url) => awaited.delete(url))
    },
    atHand(sources) {
      const first = sources.find(({ url }) => loaded.get(url) !== null)
      return (first && loaded.get(first.url)) ?? null
    },
    forgetLost() {
      for (const [url, buffer] of loaded) if (buffer === null) loading.delete(url)
    },
    isLoaded: (sources) => sources.length === 0 || sources.some(({ url }) => loaded.has(url)),
    retainOnly(sources) {
      const retained = new Set(sources.map(({ url }) => url))
      for (const url of loading.keys()) {
        if (retained.has(url)) continue
        loading.delete(url)
        loaded.delete(url)
      }
    },
  }
}
