/** The cue sequencer on the audio thread; everything it does is in `score.ts`. */
import type { SequencerMessage } from './messages.ts'
import { SEQUENCER_NAME } from './messages.ts'
import { createScore } from './score.ts'

/** The globals of an audio worklet, which the library of types lacks. */
declare const sampleRate: number
declare const currentFrame: number
declare class AudioWorkletProcessor {
  readonly port: MessagePort
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void

class CueSequencer extends AudioWorkletProcessor {
  private readonly score = createScore(sampleRate)
  private frame = -1

  constructor() {
    super()
    this.port.onmessage = ({ data }: MessageEvent<SequencerMessage>) => this.score.handle(data, Math.max(0, this.frame))
  }

  process(_inputs: unknown, outputs: readonly (readonly Float32Array[])[]): boolean {
    const [output] = outputs
    const length = output?.[0]?.length ?? 0
    // Chromium's currentFrame is now and then one block stale (timing reference §2.1).
    this.frame = currentFrame <= this.frame ? this.frame + length : currentFrame
    if (output) this.score.render(output, this.frame)
    return true
  }
}

registerProcessor(SEQUENCER_NAME, CueSequencer)
