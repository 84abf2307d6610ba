/**
 * The bed under a session: a looping source of our own, since a Howl cannot be ducked at a given time and loses its tail when
 * the context is suspended under it (timing reference §1.1). It stands still with the context and goes on with it.
 */
import type { Seconds } from '../../core/time.ts'

export interface AmbienceLoop {
  /** Fades out and gives the memory back. */
  stop(): void
}

/** Beds are made to be looped without a seam between these times (`docs/audio.md`). */
const LOOP_START: Seconds = 0.48
const LOOP_END: Seconds = 61.92
/** Time constants of the fades. */
const FADE_IN: Seconds = 1.2
const FADE_OUT: Seconds = 0.8

/** Plays a bed until it is stopped. */
export function playAmbience(context: AudioContext, buffer: AudioBuffer, output: AudioNode): AmbienceLoop {
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
