/**
 * The bed under a session: a looping source of our own, since a Howl cannot be ducked at a given time and loses its tail when
 * the context is suspended under it (timing reference §1.1). It stands still with the context and goes on with it.
 */
import type { Seconds } from '../../core/time.ts'
import type { Buffers } from './buffers.ts'
import type { SoundSource } from './soundUrls.ts'

export interface AmbienceTrack {
  /** Fades over to this bed once it is loaded, or to none; the one that plays already plays on. */
  play(source: SoundSource | null): void
  /** Fades out for good. */
  stop(): void
}

interface AmbienceLoop {
  /** Fades out and gives the memory back. */
  stop(): void
}

/** Beds are made to be looped without a seam between these times (`docs/audio.md`). */
const LOOP_START: Seconds = 0.48
const LOOP_END: Seconds = 61.92
/** Time constants of the fades. */
const FADE_IN: Seconds = 1.2
const FADE_OUT: Seconds = 0.8

/** The ambience of one session, into `output`. */
export function createAmbienceTrack(
  context: AudioContext,
  output: AudioNode,
  buffers: Pick<Buffers, 'load'>,
): AmbienceTrack {
  let bed: { readonly url: string; readonly loop: AmbienceLoop } | null = null
  let requested: string | null = null

  async function change(source: SoundSource | null): Promise<void> {
    requested = source?.url ?? null
    if (bed?.url === requested) return
    bed?.loop.stop()
    bed = null
    const buffer = source ? await buffers.load([source]) : null
    // By then another bed may be requested, or none, or this one may play since it was requested twice.
    if (!source || !buffer || source.url !== requested || bed) return
    bed = { url: source.url, loop: playLoop(context, buffer, output) }
  }

  return {
    play: (source) => void change(source),
    stop: () => void change(null),
  }
}

function playLoop(context: AudioContext, buffer: AudioBuffer, output: AudioNode): AmbienceLoop {
  const source = context.createBufferSource()
  const fade = context.createGain()
  source.buffer = buffer
  source.loop = true
  source.loopStart = LOOP_START
  source.loopEnd = LOOP_END
  fade.gain.value = 0
  fade.gain.setTargetAtTime(1, context.currentTime, FADE_IN)
  source.connect(fade).connect(output)
  source.start(0, LOOP_START)
  source.addEventListener('ended', () => fade.disconnect())
  return {
    stop() {
      fade.gain.cancelScheduledValues(context.currentTime)
      fade.gain.setTargetAtTime(0, context.currentTime, FADE_OUT)
      source.stop(context.currentTime + 5 * FADE_OUT)
    },
  }
}
