import type { Seconds } from '../../../core/time.ts'
import processorUrl from './cueSequencer.worklet.ts?worker&url'
import { SEQUENCER_NAME, type ScoreEvent, type SequencerMessage } from './messages.ts'

/** A cue on the context's clock. */
export interface SequencedCue {
  readonly url: string
  readonly when: Seconds
  /** It has faded out after this. */
  readonly seconds: Seconds
}

export interface Sequencer {
  /** Gives the samples of a sound; what is not given by its time is left out. */
  give(url: string, buffer: AudioBuffer): void
  /** Replaces the whole score. */
  play(cues: readonly SequencedCue[]): void
  silence(): void
  disconnect(): void
}

/** A sequencer into `output`; null where the browser has no audio worklets or the page is not secure. */
export async function createSequencer(context: AudioContext, output: AudioNode): Promise<Sequencer | null> {
  if (!('audioWorklet' in context)) return null
  let node: AudioWorkletNode
  try {
    // Asked for a second time at another address, since a browser may remember a script that failed.
    await context.audioWorklet
      .addModule(processorUrl)
      .catch(() => context.audioWorklet.addModule(`${processorUrl}?again`))
    node = new AudioWorkletNode(context, SEQUENCER_NAME, { numberOfInputs: 0, outputChannelCount: [2] })
  } catch {
    // The caller goes on without it.
    return null
  }
  node.connect(output)
  const numbers = new Map<string, number>()
  const numberOf = (url: string) => {
    const number = numbers.get(url) ?? numbers.size
    numbers.set(url, number)
    return number
  }
  const post = (message: SequencerMessage, given: Transferable[] = []) => node.port.postMessage(message, given)
  const frames = (seconds: Seconds) => Math.round(seconds * context.sampleRate)

  return {
    give(url, buffer) {
      const channels = Array.from({ length: buffer.numberOfChannels }, (_, at) => buffer.getChannelData(at).slice())
      post(
        { type: 'sound', sound: numberOf(url), channels },
        channels.map(({ buffer: samples }) => samples),
      )
    },
    play(cues) {
      const events = cues.map(({ url, when, seconds }): ScoreEvent => {
        return { frame: frames(when), sound: numberOf(url), length: frames(seconds) }
      })
      post({ type: 'score', events: events.toSorted((a, b) => a.frame - b.frame) })
    },
    silence: () => post({ type: 'silence' }),
    disconnect: () => node.disconnect(),
  }
}
