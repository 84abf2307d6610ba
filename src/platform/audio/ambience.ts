import { Howl } from 'howler'
import { readSound } from './soundFiles.ts'

export interface Ambience {
  play(): void
  pause(): void
  /** Fades out and gives the memory back. */
  stop(): void
}

/** Beds are made to be looped without a seam between these milliseconds (`docs/audio.md`). */
const LOOP: [number, number, boolean] = [480, 61440, true]
/** About 15 dB under the voice (voice and sounds reference §4). */
const VOLUME = 0.25
const FADE_IN = 3000
const FADE_OUT = 2500

/** A bed that loops as long as it plays; loading it again costs nothing once it was kept. Rejects where it cannot be had. */
export async function loadAmbience(url: string): Promise<Ambience> {
  const blobUrl = URL.createObjectURL(new Blob([await readSound(url)], { type: 'audio/mpeg' }))
  const howl = await new Promise<Howl>((resolve, reject) => {
    const loading: Howl = new Howl({
      src: [blobUrl],
      format: ['mp3'],
      sprite: { bed: LOOP },
      volume: 0,
      onload: () => resolve(loading),
      onloaderror: (_, error) => reject(new Error(`The ambience did not load: ${String(error)}`)),
    })
  }).finally(() => URL.revokeObjectURL(blobUrl))
  let id: number | undefined
  return {
    play() {
      id = howl.play(id ?? 'bed')
      howl.fade(howl.volume(), VOLUME, FADE_IN)
    },
    pause: () => void howl.pause(id),
    stop() {
      howl.fade(howl.volume(), 0, FADE_OUT)
      howl.once('fade', () => howl.unload())
    },
  }
}
