/**
 * The score of a session's cues, played frame by frame: pure, so that it can be tested without an audio thread.
 * Once posted it needs no timer: what it holds sounds even if the page is never woken again (timing reference §4.3).
 */
import type { ScoreEvent, SequencerMessage } from './messages.ts'

interface Playing {
  readonly channels: readonly Float32Array[]
  /** Frame of the clock at which its first sample sounds. */
  readonly start: number
  readonly end: number
  /** Frames before the end over which it fades; 0 where it ends by itself. */
  readonly fade: number
}

/** An event that comes later than this is left out: a chime told late is worse than none. */
const LATEST_SECONDS = 0.1
const FADE_SECONDS = 0.06
/** Sounds that are cut to a length fade out over this time. */
const TAIL_SECONDS = 0.4

export interface Score {
  handle(message: SequencerMessage, frame: number): void
  /** Adds what sounds in the block that begins at `frame` to the outputs, one array a channel. */
  render(outputs: readonly Float32Array[], frame: number): void
}

/** An empty score for a sample rate in Hz. */
export function createScore(sampleRate: number): Score {
  const sounds = new Map<number, readonly Float32Array[]>()
  const cut = FADE_SECONDS * sampleRate
  let events: readonly ScoreEvent[] = []
  let next = 0
  let playing: Playing[] = []

  function begin(until: number, frame: number): void {
    for (let event = events[next]; event && event.frame < until; event = events[++next]) {
      const channels = sounds.get(event.sound)
      if (!channels || frame - event.frame > LATEST_SECONDS * sampleRate) continue
      const start = Math.max(event.frame, frame)
      const whole = channels[0]?.length ?? 0
      const fade = event.length < whole ? Math.min(TAIL_SECONDS * sampleRate, event.length) : 0
      playing.push({ channels, start, end: start + Math.min(event.length, whole), fade })
    }
  }

  function mix(output: Float32Array, channel: number, { channels, start, end, fade }: Playing, frame: number): void {
    const samples = channels[channel % channels.length]
    if (!samples) return
    for (let at = Math.max(0, start - frame); at < output.length && frame + at < end; at++) {
      const gain = Math.min(1, (end - frame - at) / Math.max(1, fade))
      output[at] = (output[at] ?? 0) + (samples[frame + at - start] ?? 0) * gain
    }
  }

  return {
    handle(message, frame) {
      switch (message.type) {
        case 'sound':
          sounds.set(message.sound, message.channels)
          return
        case 'score':
          events = message.events
          next = 0
          return
        case 'silence':
          events = []
          next = 0
          playing = playing
            .filter(({ start }) => start <= frame)
            .map((sound) => ({ ...sound, end: Math.min(sound.end, frame + cut), fade: cut }))
      }
    },
    render(outputs, frame) {
      begin(frame + (outputs[0]?.length ?? 0), frame)
      outputs.forEach((output, channel) => playing.forEach((sound) => mix(output, channel, sound, frame)))
      playing = playing.filter(({ end }) => end > frame)
    },
  }
}
