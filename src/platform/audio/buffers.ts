import type { Cue } from '../../core/timeline/timeline.ts'
import { readSound } from './soundFiles.ts'
import { soundUrl } from './soundUrls.ts'

export interface Buffers {
  open(context: BaseAudioContext): void
  /** The decoded sound of a cue; null where it is missing, damaged, or the cue has none. Never rejects. */
  load(cue: Cue): Promise<AudioBuffer | null>
  /** Loads the sounds of these cues and forgets those of all others: decoded sound is 34 times its file. */
  keepOnly(cues: readonly Cue[]): void
  close(): void
}

/** Decoded sounds of the near future. `onMissing` is told once, however many are missing. */
export function createBuffers(onMissing: () => void): Buffers {
  const loading = new Map<string, Promise<AudioBuffer | null>>()
  let context: BaseAudioContext | null = null
  let isToldMissing = false

  async function decode(url: string): Promise<AudioBuffer | null> {
    try {
      const bytes = await readSound(url)
      return context ? await context.decodeAudioData(bytes) : null
    } catch {
      if (!isToldMissing) onMissing()
      isToldMissing = true
      return null
    }
  }

  function load(cue: Cue): Promise<AudioBuffer | null> {
    const url = soundUrl(cue)
    if (url === null || !context) return Promise.resolve(null)
    const known = loading.get(url) ?? decode(url)
    loading.set(url, known)
    return known
  }

  return {
    open: (opened) => void (context = opened),
    load,
    keepOnly(cues) {
      const wanted = new Set(cues.map((cue) => soundUrl(cue)))
      for (const url of loading.keys()) if (!wanted.has(url)) loading.delete(url)
      for (const cue of cues) void load(cue)
    },
    close: () => loading.clear(),
  }
}
