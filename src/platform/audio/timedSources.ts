/** Timed sounds on buffer sources of our own: Howler cannot start a sound at a given time (timing reference §1.1). */
import type { Seconds } from '../../core/time.ts'

export interface TimedSources {
  /**
   * Starts a buffer `offset` seconds in at the context time `when`; a late sound begins as far in as it should be by now.
   */
  start(buffer: AudioBuffer, when: Seconds, offset: Seconds): void
  /** Cancels what has not begun, fades what sounds. */
  silence(): void
}

/** A fade short enough to feel immediate and long enough not to click (timing reference §4.3). */
const FADE: Seconds = 0.015

/** Sources that sound through `output`. */
export function createTimedSources(context: AudioContext, output: AudioNode): TimedSources {
  let bus = connectedGain(context, output)
  const playing = new Map<AudioBufferSourceNode, Seconds>()

  return {
    start(buffer, when, offset) {
      const from = offset + Math.max(0, context.currentTime - when)
      if (from >= buffer.duration) return
      const source = context.createBufferSource()
      source.buffer = buffer
      source.connect(bus)
      source.addEventListener('ended', () => {
        playing.delete(source)
        source.disconnect()
      })
      playing.set(source, when)
      source.start(Math.max(when, context.currentTime), from)
    },
    silence() {
      const now = context.currentTime
      for (const [source, when] of playing) {
        if (when > now) source.disconnect()
        source.stop(when > now ? 0 : now + 4 * FADE)
      }
      playing.clear()
      if (context.state === 'running') bus.gain.setTargetAtTime(0, now, FADE)
      else bus.disconnect()
      bus = connectedGain(context, output)
    },
  }
}

function connectedGain(context: AudioContext, output: AudioNode): GainNode {
  const gain = context.createGain()
  gain.connect(output)
  return gain
}
