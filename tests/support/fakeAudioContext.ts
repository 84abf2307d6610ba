import type { Seconds } from '../../src/core/time.ts'
import type { SequencerMessage } from '../../src/platform/audio/sequencer/messages.ts'

/** A source that was started: what is heard of it, and when. */
export interface HeardSound {
  readonly buffer: unknown
  readonly when: Seconds
  readonly offset: Seconds
}

/** An audio context without sound: its clock is moved by hand, and it records what is asked of it. */
export class FakeAudioContext extends EventTarget {
  /** Contexts that were made, in order. */
  static readonly made: FakeAudioContext[] = []
  /** How many milliseconds `resume` takes. */
  static slowness = 0
  /** Decodes a file; by default there is none. */
  static decode: (bytes: ArrayBuffer) => Promise<unknown> = () =>
    Promise.reject(new Error('There is nothing to decode'))

  state: AudioContextState = 'suspended'
  currentTime: Seconds = 0
  readonly sampleRate = 48_000
  readonly destination = new FakeNode()
  readonly gains: FakeGain[] = []
  readonly sources: FakeSource[] = []
  suspends = 0

  constructor() {
    super()
    FakeAudioContext.made.push(this)
  }

  createGain(): FakeGain {
    const gain = new FakeGain()
    this.gains.push(gain)
    return gain
  }

  createBufferSource(): FakeSource {
    const source = new FakeSource()
    this.sources.push(source)
    return source
  }

  /** What was started and will be heard, or was, unless it was cancelled before it began; in order of time. */
  heard(): readonly HeardSound[] {
    return this.sources
      .flatMap(({ buffer, started, stoppedAt }) =>
        started && stoppedAt > started.when ? [{ buffer, ...started }] : [],
      )
      .toSorted((a, b) => a.when - b.when)
  }

  async resume(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, FakeAudioContext.slowness))
    this.#become('running')
  }

  async suspend(): Promise<void> {
    this.suspends += 1
    this.#become('suspended')
  }

  async close(): Promise<void> {
    this.#become('closed')
  }

  decodeAudioData(bytes: ArrayBuffer): Promise<unknown> {
    return FakeAudioContext.decode(bytes)
  }

  #become(state: AudioContextState): void {
    if (this.state === state) return
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
}

/** A node of the graph, which knows what it is connected to. */
export class FakeNode extends EventTarget {
  readonly outputs = new Set<unknown>()

  get connections(): number {
    return this.outputs.size
  }

  connect<T>(to: T): T {
    this.outputs.add(to)
    return to
  }

  disconnect(): void {
    this.outputs.clear()
  }
}

/** A gain whose value is the last that was requested. */
export class FakeGain extends FakeNode {
  readonly gain = new FakeParam()
}

/** A parameter that remembers every change and its time. */
class FakeParam {
  value = 1
  #changes: { readonly value: number; readonly at: Seconds }[] = []

  setTargetAtTime(value: number, at: Seconds): void {
    this.value = value
    this.#changes.push({ value, at })
  }

  setValueAtTime(value: number, at: Seconds): void {
    this.setTargetAtTime(value, at)
  }

  cancelScheduledValues(from: Seconds): void {
    this.#changes = this.#changes.filter(({ at }) => at < from)
  }

  /** The value that it moves to at a time; 1 before the first change. */
  targetAt(time: Seconds): number {
    const reached = this.#changes.filter(({ at }) => at <= time).toSorted((a, b) => a.at - b.at)
    return reached.at(-1)?.value ?? 1
  }
}

/** A buffer source that remembers when it was started and stopped. */
export class FakeSource extends FakeNode {
  buffer: unknown = null
  loop = false
  loopStart: Seconds = 0
  loopEnd: Seconds = 0
  started: { readonly when: Seconds; readonly offset: Seconds } | null = null
  stoppedAt: Seconds = Infinity

  start(when: Seconds, offset: Seconds): void {
    this.started = { when, offset }
  }

  stop(when: Seconds): void {
    this.stoppedAt = when
  }
}

/** An audio worklet that remembers what it was sent; to be given to a context and to the global scope. */
export function fakeWorklet() {
  const messages: SequencerMessage[] = []
  class Node extends FakeNode {
    readonly port = { postMessage: (message: SequencerMessage) => void messages.push(message) }
  }
  return {
    messages,
    audioWorklet: { addModule: () => Promise.resolve() },
    AudioWorkletNode: Node,
    /** The times of the newest score in seconds, in order. */
    times(sampleRate: number): readonly Seconds[] {
      const scores = messages.flatMap((message) => (message.type === 'score' ? [message.events] : []))
      return (scores.at(-1) ?? []).map(({ frame }) => frame / sampleRate)
    },
  }
}

/** A decoded sound of this length, two channels of silence. */
export function aBuffer(duration: Seconds): AudioBuffer {
  const sound = { duration, numberOfChannels: 2, getChannelData: () => new Float32Array(1) }
  return sound as unknown as AudioBuffer
}
