import type { Seconds } from '../../src/core/time.ts'

/** An audio context without sound: its clock is moved by hand, and it counts what is asked of it. */
export class FakeAudioContext extends EventTarget {
  /** Contexts that were made, in order. */
  static readonly made: FakeAudioContext[] = []
  /** How many milliseconds `resume` takes. */
  static slowness = 0

  state: AudioContextState = 'suspended'
  currentTime: Seconds = 0
  readonly destination = {}
  readonly gains: FakeGain[] = []
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

  async decodeAudioData(): Promise<never> {
    throw new Error('There is nothing to decode')
  }

  #become(state: AudioContextState): void {
    if (this.state === state) return
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
}

/** A gain whose value is what was last wished for. */
export class FakeGain {
  connections = 0
  readonly gain = {
    value: 1,
    setTargetAtTime: (value: number) => void (this.gain.value = value),
    setValueAtTime: (value: number) => void (this.gain.value = value),
    cancelScheduledValues: () => undefined,
  }

  connect<T>(to: T): T {
    this.connections += 1
    return to
  }

  disconnect(): void {
    this.connections = 0
  }
}
